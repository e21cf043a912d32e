import * as z from "zod/mini";

import { findKeyCalendar } from "./find-key-calendar.ts";
import type { GraphClient } from "./graph-client.ts";
import type { GraphAnswer } from "./graph-error.ts";
import { keepCalendarPrivate } from "./keep-calendar-private.ts";
import {
  keyCalendarName,
  keyProperties,
  longestKeyText,
  readKeyText,
  stateOfProblem,
  writeCalendars,
} from "./key-calendar.ts";
import type { MailboxKeyState } from "./mailbox-key-state.ts";

const createdSchema = z.looseObject({ id: z.string().check(z.minLength(1)) });

/**
 * Makes the calendar with the keys in it and reads them back. A name that exists (409), or an answer that was lost, means
 * looking first: whoever's keys are there are the ones.
 */
export async function createKeyCalendar(client: GraphClient, text: string): Promise<MailboxKeyState> {
  if (text.length > longestKeyText) throw new RangeError(`The keys' text has ${text.length} characters.`);
  let made = await post(client, text);
  for (let tries = 1; !made.ok; tries += 1) {
    const { problem } = made;
    if (problem.kind !== "conflict" && problem.kind !== "outcome-unknown") return stateOfProblem(problem);
    const there = await findKeyCalendar(client);
    if (there.state !== "missing" || problem.kind === "conflict" || tries > 1)
      return withOwnText(there, text, problem.kind);
    made = await post(client, text);
  }
  const back = await readKeyText(client, made.value.id);
  if (!back.ok) return stateOfProblem(back.problem);
  if (back.value !== text) return { state: "unreadable", calendarId: made.value.id };
  const sharing = await keepCalendarPrivate(client, made.value.id);
  if ("state" in sharing) return sharing;
  return { state: "created", calendarId: made.value.id, text, sharing: sharing.sharing };
}

/** After a lost answer the calendar that is found may be the one just made. */
function withOwnText(there: MailboxKeyState, text: string, problem: string): MailboxKeyState {
  const isOwn = there.state === "found" && there.text === text && problem === "outcome-unknown";
  return isOwn ? { ...there, state: "created" } : there;
}

function post(client: GraphClient, text: string): Promise<GraphAnswer<{ id: string }>> {
  return client.ask({
    ...writeCalendars,
    method: "POST",
    path: "/me/calendars",
    body: JSON.stringify({ name: keyCalendarName, ...keyProperties(text) }),
    schema: createdSchema,
  });
}
