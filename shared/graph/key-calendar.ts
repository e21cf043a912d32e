import * as z from "zod/mini";

import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer, type GraphProblem } from "./graph-error.ts";
import { encodeValue, query, quoted } from "./query.ts";

/** The calendar's name decides between two first sign-ins at once: it exists once per mailbox. */
export const keyCalendarName = "Turnabout";

/** One GUID and one name in every mailbox, because a mailbox has room for few named properties. */
const keyPropertyId = "String {6f1d2a54-0b7e-4c3a-9a83-2e5cf0d7b914} Name TurnaboutKeys";

/** A property's size limit is not documented; below this it is safe. */
export const longestKeyText = 4_096;

/** Looking asks for what making needs: a first start looks, then makes, and would ask for consent twice. */
export const readCalendars = { area: "mailbox", scopes: ["Calendars.ReadWrite"], kind: "read" } as const;
export const writeCalendars = { area: "mailbox", scopes: ["Calendars.ReadWrite"], kind: "write" } as const;

const property = z.looseObject({ id: z.string(), value: z.nullish(z.string()) });
export const calendarSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  singleValueExtendedProperties: z.nullish(z.array(property)),
});

/** The body of a calendar with the keys in it; `name` only where it is made. */
export function keyProperties(text: string) {
  return { singleValueExtendedProperties: [{ id: keyPropertyId, value: text }] };
}

/** The text in a calendar's property; null when it has none. */
export async function readKeyText(client: GraphClient, calendarId: string): Promise<GraphAnswer<string | null>> {
  const expand = `singleValueExtendedProperties($filter=id eq ${quoted(keyPropertyId)})`;
  const answer = await client.ask({
    ...readCalendars,
    method: "GET",
    path: `/me/calendars/${encodeValue(calendarId)}${query({ $expand: expand })}`,
    schema: calendarSchema,
  });
  if (!answer.ok) return answer;
  const properties = answer.value.singleValueExtendedProperties ?? [];
  const own = properties.find(({ id }) => id.toLowerCase() === keyPropertyId.toLowerCase());
  return answered(own?.value || null);
}

/** The state a problem leads to. */
export function stateOfProblem(problem: GraphProblem) {
  return problem.kind === "permission-missing" || problem.kind === "no-access"
    ? ({ state: "no-permission", problem } as const)
    : ({ state: "failed", problem } as const);
}
