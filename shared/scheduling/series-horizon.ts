import { instant, type Instant } from "../circles/instant.ts";
import { monthOf } from "./month-weekday.ts";
import type { SeriesInput } from "./series-problem.ts";
import { dayMinutes, minuteMs } from "./wall-time.ts";

const dayMs = dayMinutes * minuteMs;

/**
 * How far calendars have to be read to look for a standing slot that begins after `earliest`: whatever weekday, time and
 * first week it has, its last session has ended by then, in every zone.
 */
export function seriesHorizon({
  rhythm,
  count,
  earliest,
}: Pick<SeriesInput, "rhythm" | "count"> & { readonly earliest: Instant }): Instant {
  if (rhythm.every === "weeks") return instant(earliest + (7 * rhythm.weeks * count + 2) * dayMs);
  // Where it is the next month already; a month whose day has passed is left out, so one more is needed.
  const month = monthOf(Math.floor((earliest + 14 * 60 * minuteMs) / dayMs)) + count + 1;
  return instant(Date.UTC(Math.floor(month / 12), month % 12, 1) + 2 * dayMs);
}
