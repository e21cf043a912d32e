import type { Circle } from "../../circles/circle.ts";
import { entryOf } from "../../agenda/entry/entry-of.ts";
import { type EntryRow, ownEntries } from "../../agenda/entry/own-entries.ts";
import { appendRow } from "../records/append-row.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import type { Participant } from "../participant.ts";
import { entriesOf, entryRow, entryRowsOf } from "./session-rows.ts";

/** What a member has of a session while the circle's secret comes. */
interface Company {
  readonly sessionId: string;
  /** The rows under the member's own tag of the session. */
  readonly alone: readonly OpenedStoredRow[];
  /** The rows under the circle's tag of it. */
  readonly shared: readonly OpenedStoredRow[];
  /** What this device saw last: a read may be stale, and what waits here is in none. */
  readonly seen: readonly EntryRow[];
}

/**
 * Carries what a member wrote before the circle's secret came into the shared part of the session; once, because afterwards the shared
 * part holds an own row. Whether there was anything to carry.
 */
export async function bringAlong(
  participant: Participant,
  circle: Circle,
  { sessionId, alone, shared, seen }: Company,
): Promise<boolean> {
  const me = participant.person.id;
  const own = (rows: readonly OpenedStoredRow[]) =>
    entryRowsOf(entriesOf(rows, sessionId)).filter(({ author }) => author === me);
  const [written = null] = ownEntries([...own(alone), ...seen.filter(({ author }) => author === me)]);
  if (written === null || own(shared).length > 0) return false;
  await appendRow(
    participant,
    await entryRow(participant, circle, { entry: entryOf(sessionId, written), revision: 1 }),
  );
  return true;
}
