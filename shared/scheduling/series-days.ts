import { monthOf, monthWeekday } from "./month-weekday.ts";
import type { Rhythm } from "./rhythm.ts";
import { weekdayOf } from "./wall-time.ts";

/** The local days (0 is 1970-01-01) of a series whose first day is one of its rhythm's, in order. */
export function seriesDays({
  rhythm,
  firstDay,
  count,
}: {
  readonly rhythm: Rhythm;
  readonly firstDay: number;
  readonly count: number;
}): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    if (rhythm.every === "weeks") return firstDay + index * 7 * rhythm.weeks;
    return monthWeekday(monthOf(firstDay) + index, { weekday: weekdayOf(firstDay), week: rhythm.week });
  });
}
