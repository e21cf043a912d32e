import type { Circle } from "../circles/circle.ts";
import { entrySchema } from "../agenda/entry.ts";
import { appendRow } from "./append-row.ts";
import { contentsOf } from "./contents-of.ts";
import type { OpenedStoredRow } from "./open-tag.ts";
import type { Participant } from "./participant.ts";
import { entryRow } from "./session-rows.ts";

/**
 * Carries what a member wrote before the circle's secret came into the shared part of the session; once, because afterwards the shared
 * part holds an own row. Whether there was anything to carry.
 *
 * @param alone the rows under the member's own tag of the session
 * @param shared the rows under the circle's tag of it
 */
export async function bringAlong(
  participant: Participant,
  circle: Circle,
  { alone, shared }: { readonly alone: readonly OpenedStoredRow[]; readonly shared: readonly OpenedStoredRow[] },
): Promise<boolean> {
  const own = (rows: readonly OpenedStoredRow[]) =>
    contentsOf({ rows, kind: "entry", schema: entrySchema }).filter(({ author }) => author === participant.person.id);
  const entry = own(alone)[0]?.value;
  if (entry === undefined || own(shared).length > 0) return false;
  await appendRow(participant, await entryRow(participant, circle, { entry, revision: 1 }));
  return true;
}
