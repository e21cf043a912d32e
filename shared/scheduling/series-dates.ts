import type { Instant } from "../circles/instant.ts";
import { seriesDays } from "./series-days.ts";
import { seriesProblem, type SeriesInput } from "./series-problem.ts";
import type { WallTime } from "./wall-time.ts";
import { wallReading, type ClockEffect } from "./wall-reading.ts";

/** One date of a series as its rhythm gives it. */
export interface SeriesDate {
  /** From 1. */
  readonly number: number;
  /** The same time of day for all, whatever the clocks do. */
  readonly wall: WallTime;
  /** Where a calendar puts it: Graph's `originalStart`. Nobody is to meet then unless the clock is `plain`. */
  readonly originalStart: Instant;
  readonly clock: ClockEffect;
}

/**
 * The dates of a series, in order, each at the same wall time; one at which clock changes leave no plain time says so.
 *
 * Without `Intl`. Throws a RangeError with the `seriesProblem` code when there can be no such series.
 */
export function seriesDates(input: SeriesInput): readonly SeriesDate[] {
  const problem = seriesProblem(input);
  if (problem) throw new RangeError(problem);
  const { rhythm, first, zone, count, minutes } = input;
  return seriesDays({ rhythm, firstDay: first.day, count }).map((day, index) => {
    const wall = { day, minute: first.minute };
    const { at, clock } = wallReading(zone, { wall, minutes });
    return { number: index + 1, wall, originalStart: at, clock };
  });
}
