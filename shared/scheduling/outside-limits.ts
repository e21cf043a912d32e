import type { DailyStretch } from "./daily-stretch.ts";
import { dayMinutes } from "./wall-time.ts";

/**
 * The parts of every local day before somebody's earliest and after the latest minute; null is no limit. Where the
 * latest comes first the person works over midnight, and the part between the two is closed.
 */
export function outsideLimits({
  earliestMinute,
  latestMinute,
}: {
  readonly earliestMinute?: number | null;
  readonly latestMinute?: number | null;
}): readonly DailyStretch[] {
  const earliest = earliestMinute ?? 0;
  const latest = latestMinute ?? dayMinutes;
  if (latest < earliest) return [{ startMinute: latest, endMinute: earliest }];
  const parts = [
    { startMinute: 0, endMinute: earliest },
    { startMinute: latest, endMinute: dayMinutes },
  ];
  return parts.filter(({ startMinute, endMinute }) => startMinute < endMinute);
}
