import * as z from "zod/mini";

import type { GraphClient } from "./graph-client.ts";
import { keepCalendarPrivate } from "./keep-calendar-private.ts";
import { keyProperties, longestKeyText, readKeyText, stateOfProblem, writeCalendars } from "./key-calendar.ts";
import type { MailboxKeyState } from "./mailbox-key-state.ts";
import { encodeValue } from "./query.ts";

/** Writes a text into the calendar's property and reads it back; who else may read it is looked at before. */
export async function replaceKey(client: GraphClient, calendarId: string, text: string): Promise<MailboxKeyState> {
  if (text.length > longestKeyText) throw new RangeError(`The keys' text has ${text.length} characters.`);
  const sharing = await keepCalendarPrivate(client, calendarId);
  if ("state" in sharing) return sharing;
  const written = await client.ask({
    ...writeCalendars,
    method: "PATCH",
    path: `/me/calendars/${encodeValue(calendarId)}`,
    body: JSON.stringify(keyProperties(text)),
    schema: z.unknown(),
  });
  if (!written.ok && written.problem.kind !== "outcome-unknown") return stateOfProblem(written.problem);
  const back = await readKeyText(client, calendarId);
  if (!back.ok) return stateOfProblem(back.problem);
  if (back.value !== text) return { state: "unreadable", calendarId };
  return { state: "found", calendarId, text, sharing: sharing.sharing };
}
