import * as z from "zod/mini";

import type { GraphClient } from "./graph-client.ts";
import { keyCalendarName, readCalendars, readKeyText, stateOfProblem } from "./key-calendar.ts";
import { keepCalendarPrivate } from "./keep-calendar-private.ts";
import type { MailboxKeyState } from "./mailbox-key-state.ts";
import { query } from "./query.ts";
import { readAnswerPages } from "./read-answer-pages.ts";

export const listedCalendarSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.nullish(z.string()),
});
const mostCalendars = 1_000;

/** Finds the calendar by name and property, and makes sure that nobody else may read it before its text is given out. */
export async function findKeyCalendar(client: GraphClient): Promise<MailboxKeyState> {
  const calendars = await readAnswerPages(client, {
    ...readCalendars,
    path: `/me/calendars${query({ $select: "id,name", $top: "100" })}`,
    item: listedCalendarSchema,
    most: mostCalendars,
  });
  if (!calendars.ok) return stateOfProblem(calendars.problem);
  // The service is expected to allow the name once. Should there be two, every client takes the same one.
  const named = calendars.value
    .filter(({ name }) => name?.toLowerCase() === keyCalendarName.toLowerCase())
    .map(({ id }) => id)
    .toSorted();
  for (const calendarId of named) {
    const text = await readKeyText(client, calendarId);
    if (!text.ok && text.problem.kind !== "not-found") return stateOfProblem(text.problem);
    if (!text.ok || text.value === null) continue;
    const sharing = await keepCalendarPrivate(client, calendarId);
    if ("state" in sharing) return sharing;
    return { state: "found", calendarId, text: text.value, sharing: sharing.sharing };
  }
  const [first] = named;
  return first === undefined ? { state: "missing" } : { state: "unreadable", calendarId: first };
}
