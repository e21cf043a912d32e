import { instant } from "../circles/instant.ts";
import { dayMinutes, minuteMs } from "./wall-time.ts";
import type { TimeRange, ZoneRules } from "./zone-rules.ts";

/**
 * The stretch in which a zone's wall clock shows a day (0 is 1970-01-01): 23 or 25 hours where clocks change. Null for a
 * day that the zone skipped whole.
 */
export function localDay(zone: ZoneRules, day: number): TimeRange | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const [index, offset] of zone.offsets.entries()) {
    const begin = (day * dayMinutes - offset) * minuteMs;
    const next = zone.starts[index + 1];
    const start = index === 0 ? begin : Math.max(begin, zone.starts[index]!);
    const end = Math.min(begin + dayMinutes * minuteMs, next ?? Number.POSITIVE_INFINITY);
    if (start >= end) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return from < to ? { from: instant(from), to: instant(to) } : null;
}
