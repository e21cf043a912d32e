import type { GraphClient } from "./graph-client.ts";
import { createKeyCalendar } from "./create-key-calendar.ts";
import { findKeyCalendar } from "./find-key-calendar.ts";
import type { MailboxKeyState } from "./mailbox-key-state.ts";
import { replaceKey } from "./replace-key.ts";

export type { MailboxKeyState } from "./mailbox-key-state.ts";

export interface MailboxKey {
  /** Finds and checks the keys: three requests on a normal start. */
  find(): Promise<MailboxKeyState>;
  /**
   * Makes the calendar with this text. When another first sign-in was faster its keys are adopted: `found`, with its
   * text. Give way to it.
   */
  create(text: string): Promise<MailboxKeyState>;
  /** Puts a text into the calendar that is there: the device's copy after the property was lost, or new keys after a yes. */
  replace(calendarId: string, text: string): Promise<MailboxKeyState>;
}

/** The gateway to the private keys in the signed-in person's mailbox. */
export function createMailboxKey(client: GraphClient): MailboxKey {
  return {
    find: () => findKeyCalendar(client),
    create: (text) => createKeyCalendar(client, text),
    replace: (calendarId, text) => replaceKey(client, calendarId, text),
  };
}
