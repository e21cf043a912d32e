import { counterpartsOf } from "../run/counterparts-of.ts";
import type { Segment } from "./template-schema.ts";

interface Fit {
  readonly segments: readonly Segment[];
  readonly turns: readonly (readonly string[])[];
  /** What they must add up to, in minutes; a multiple of the step. */
  readonly minutes: number;
  /** 1 for whole minutes, 0.5 for half-minutes. */
  readonly step: 1 | 0.5;
}

/** The last segment keeps this, or its own length where that is shorter: nobody leaves without writing it down. */
const LAST_KEEPS = 3;

/**
 * Segments in proportion to another total, each rounded to the step and at least one step long. Turns stay exactly equal, the
 * last segment keeps at least min(3 minutes, its own length), the rest goes to the longest segment outside the turns.
 * `null` when the time is too short for that.
 */
export function fitSegments({ segments, turns, minutes, step }: Fit): Segment[] | null {
  const total = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const inTurns = new Set(turns.flat());
  const outside = segments.filter(({ id }) => !inTurns.has(id)).toSorted((a, b) => b.minutes - a.minutes);
  const last = segments.at(-1);
  // Where a turn ends the agenda, what its last part keeps the same part of the other turns keeps, too.
  const asLast = last === undefined ? [] : [last.id, ...counterpartsOf(last.id, turns)];
  const least = new Map(
    segments.map(({ id, minutes: own }) => [id, asLast.includes(id) ? Math.min(LAST_KEEPS, own) : step]),
  );
  const floorOf = (id: string): number => least.get(id) ?? step;

  const lengths = new Map<string, number>();
  for (const segment of segments) {
    const share = Math.round((segment.minutes * minutes) / total / step) * step;
    lengths.set(segment.id, Math.max(share, floorOf(segment.id)));
  }
  const lengthOf = (id: string): number => lengths.get(id) ?? 0;
  const restOf = (): number => minutes - [...lengths.values()].reduce((sum, length) => sum + length, 0);

  for (let rest = restOf(); rest < 0 && !absorb(rest); rest = restOf()) {
    const position = longestPosition();
    if (position === null) return null;
    for (const id of position) lengths.set(id, lengthOf(id) - step);
  }
  const rest = restOf();
  const longest = outside[0];
  if (rest > 0 && longest === undefined) return null;
  if (rest > 0 && longest !== undefined) lengths.set(longest.id, lengthOf(longest.id) + rest);
  return segments.map((segment) => ({ ...segment, minutes: lengthOf(segment.id) }));

  /** Takes what is too much from the segments outside the turns, the longest first; says whether they could give it all. */
  function absorb(rest: number): boolean {
    let over = -rest;
    for (const { id } of outside) {
      const give = Math.min(over, Math.max(0, lengthOf(id) - floorOf(id)));
      lengths.set(id, lengthOf(id) - give);
      over -= give;
    }
    return over === 0;
  }

  /** The same position of all turns, longest first, where one more step can be taken from each. */
  function longestPosition(): string[] | null {
    const positions = (turns[0] ?? []).map((_, at) => turns.flatMap((turn) => turn[at] ?? []));
    const able = positions.filter((ids) => ids.every((id) => lengthOf(id) - step >= floorOf(id)));
    return able.toSorted(([a = ""], [b = ""]) => lengthOf(b) - lengthOf(a))[0] ?? null;
  }
}
