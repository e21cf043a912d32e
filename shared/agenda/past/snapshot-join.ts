import { groupedBy } from "../grouped-by.ts";
import type { PastSession } from "./snapshot.ts";

/**
 * Each session once, from everything that was ever kept or just read of it: as whoever has seen most of its rows found it. What a newer
 * version has added to it stays, and so do texts that one of two equal readings had room for. The order decides nothing.
 */
export function snapshotJoin(sessions: readonly PastSession[]): PastSession[] {
  return [...groupedBy(sessions, ({ id }) => id).values()].map((all) => {
    const leastFirst = all.toSorted((a, b) => seenMore(b, a) || order(JSON.stringify(b), JSON.stringify(a)));
    const { texts: _, ...joined } = leastFirst.reduce((less, more) => ({ ...less, ...more }));
    const texts = leastFirst.findLast((each) => each.newest === joined.newest && each.texts !== undefined)?.texts;
    const month = all.map((each) => each.month).toSorted()[0] ?? joined.month;
    return { ...joined, month, ...(texts && { texts }) };
  });
}

/** Whether nothing of a session would be lost with `other` if only `kept` stayed. */
export function holdsAll(kept: PastSession, other: PastSession): boolean {
  if (seenMore(kept, other) > 0) return false;
  return kept.newest > other.newest || other.texts === undefined || kept.texts !== undefined;
}

/** Orders readings by the rows seen, then by the marks seen, then the settled one; most first. */
function seenMore(one: PastSession, other: PastSession): number {
  return other.newest - one.newest || other.mark - one.mark || Number(other.isSettled) - Number(one.isSettled);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
