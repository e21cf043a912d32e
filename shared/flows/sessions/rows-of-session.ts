import type { Circle } from "../../circles/circle.ts";
import type { Session } from "../../sessions/session.ts";
import type { Participant } from "../participant.ts";
import { sealFor, type SealedAppend } from "../records/seal-for.ts";
import { indexRow, sessionRow } from "./session-rows.ts";

/** A session to be told to the members, with the revision of its row in the index. */
export interface ToldSession {
  readonly circle: Circle;
  readonly session: Session;
  readonly revision: number;
}

/**
 * The two rows of a session: under its own tag, where the revision is one higher because the claim before the booking was the first, and
 * in the circle's index. `null` where a row cannot be sealed.
 */
export async function rowsOfSession(
  participant: Participant,
  { circle, session, revision }: ToldSession,
): Promise<SealedAppend[] | null> {
  const rows = [
    await sessionRow(participant, circle, { session, revision: revision + 1 }),
    await indexRow(participant, circle, { session, revision }),
  ];
  const sealed = await Promise.all(rows.map((row) => sealFor(participant, row)));
  return sealed.every((row) => row.ok) ? sealed.map(({ row }) => row) : null;
}
