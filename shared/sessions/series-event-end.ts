import type { Instant } from "../circles/instant.ts";
import { dayName, dayNumber } from "../scheduling/day-name.ts";
import { dayMinutes, minuteMs } from "../scheduling/wall-time.ts";

/** How a series stands in the calendar, and the date it is to end before. */
export interface SeriesCut {
  /** `2026-03-02`: the day of the first meeting, in the series' own zone. */
  readonly startDate: string;
  /** When the pattern's first meeting begins. */
  readonly firstStart: Instant;
  /** Where the first meeting that goes stood when the series was made. */
  readonly before: Instant;
}

/**
 * The last day (`2026-03-15`, in the series' own zone) of a series that ends before one of its meetings; `null` where that is the first
 * one. The zone need not be known: all meetings have the same wall time, and no clock change is long enough to reach another day.
 */
export function seriesEventEnd({ startDate, firstStart, before }: SeriesCut): string | null {
  const days = Math.round((before - firstStart) / (dayMinutes * minuteMs));
  return days <= 0 ? null : dayName(dayNumber(startDate) + days - 1);
}
