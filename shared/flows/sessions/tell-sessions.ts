import { sendIntent, type Saving } from "../records/append-row.ts";
import { rememberSessions } from "./known-sessions.ts";
import type { Participant } from "../participant.ts";
import { rowsOfSession, type ToldSession } from "./rows-of-session.ts";

/**
 * Tells the members where sessions are now: both rows of each, sealed, in one intent that is carried out with up to twenty rows per
 * request. The same intent twice is told once.
 */
export async function tellSessions(
  participant: Participant,
  { told, intentId }: { readonly told: readonly ToldSession[]; readonly intentId: string },
): Promise<Saving> {
  const sealed = await Promise.all(told.map((one) => rowsOfSession(participant, one)));
  const rows = sealed.flatMap((pair) => pair ?? []);
  if (rows.length < 2 * told.length) return { where: "nowhere", why: "too-large" };
  const saving = await sendIntent(participant, { kind: "append-rows", payload: { rows }, id: intentId });
  const author = participant.person.id;
  await rememberSessions(
    participant,
    told.map(({ session, revision }) => ({ session, author, revision })),
  );
  return saving;
}
