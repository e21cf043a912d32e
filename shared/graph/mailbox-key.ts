import type { GraphClient } from "./graph-client.ts";
import type { GraphProblem } from "./graph-error.ts";
import { createKeyCalendar } from "./create-key-calendar.ts";
import { findKeyCalendar } from "./find-key-calendar.ts";
import { replaceKey } from "./replace-key.ts";

/** `unchecked`: the service would not say who may read the calendar; it is told, and used all the same. */
export type KeySharing = "private" | "unchecked";

/** Everything that can be the matter with the calendar that carries a participant's private keys. */
export type MailboxKeyState =
  | { readonly state: "found"; readonly calendarId: string; readonly text: string; readonly sharing: KeySharing }
  /** Made by this very call; read back and the same. */
  | { readonly state: "created"; readonly calendarId: string; readonly text: string; readonly sharing: KeySharing }
  /** No calendar of that name: a first sign-in, or it was deleted. */
  | { readonly state: "missing" }
  /** The calendar is there, its property is not, or what was written does not come back whole. */
  | { readonly state: "unreadable"; readonly calendarId: string }
  /** Somebody else may read it and cannot be removed: keys are not used from there. */
  | { readonly state: "shared-not-removable"; readonly calendarId: string; readonly readers: readonly string[] }
  | { readonly state: "no-permission"; readonly problem: GraphProblem }
  | { readonly state: "failed"; readonly problem: GraphProblem };

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
