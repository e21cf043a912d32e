import { fitSegments } from "./fit-segments.ts";
import type { Segment } from "./template-schema.ts";

interface LateStart {
  /** What is still to come, in order. */
  readonly segments: readonly Segment[];
  /** The turns of the template; those that have begun before are left out of the balance, they cannot be changed any more. */
  readonly turns: readonly (readonly string[])[];
  /** How late it is, in minutes; parts of a half-minute count as a whole one. */
  readonly late: number;
}

/**
 * The remaining segments of a session that runs late, shrunk in half-minutes so that it ends on time: `reciprocal-50` starting
 * 8 minutes late runs 3.5, 2.5, 13.5, 2.5, 13.5, 2.5, 4. `null` when too little time is left.
 */
export function shrinkLate({ segments, turns, late }: LateStart): Segment[] | null {
  if (late <= 0) return [...segments];
  const total = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const minutes = total - Math.ceil(late * 2) / 2;
  if (minutes <= 0) return null;
  const toCome = new Set(segments.map(({ id }) => id));
  const whole = turns.filter((turn) => turn.every((id) => toCome.has(id)));
  return fitSegments({ segments, turns: whole, minutes, step: 0.5 });
}
