import { instant, type Instant } from "../../circles/instant.ts";
import { dayMinutes, minuteMs, wallTimeAt } from "../../scheduling/wall-time.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import { clockText, dayText } from "./time-text.ts";

// Through shifted UTC: rules that came without a name are none that `Intl` knows.

/** `14:00` or `2:00 PM` in the reader's language, by a zone's rules. */
export function ruledClock(at: Instant, zone: ZoneRules): string {
  return clockText(instant(wallTimeAt(zone, at).minute * minuteMs), "Etc/UTC");
}

/** `Mon, 2 Nov` in the reader's language, by a zone's rules. */
export function ruledDay(at: Instant, zone: ZoneRules): string {
  return dayText(instant(wallTimeAt(zone, at).day * dayMinutes * minuteMs), "Etc/UTC");
}
