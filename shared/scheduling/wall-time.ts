import { instant, type Instant } from "../circles/instant.ts";
import type { ZoneRules } from "./zone-rules.ts";

export const minuteMs = 60_000;
export const dayMinutes = 1_440;

/** What the clock on the wall shows: `day` counts from 1970-01-01 on that wall, `minute` from its midnight. */
export interface WallTime {
  readonly day: number;
  readonly minute: number;
}

/** Weekday of a day number, Sunday 0: 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Offset in minutes (local = UTC + offset) that holds at `at`; outside the rules' range the nearest known one. */
function offsetAt(rules: ZoneRules, at: Instant): number {
  let index = rules.starts.length - 1;
  while (index > 0 && at < (rules.starts[index] as number)) index -= 1;
  return rules.offsets[index] ?? 0;
}

/** What the wall clock of a zone shows at an instant; seconds are cut off. */
export function wallTimeAt(rules: ZoneRules, at: Instant): WallTime {
  const local = Math.floor(at / minuteMs) + offsetAt(rules, at);
  const day = Math.floor(local / dayMinutes);
  return { day, minute: local - day * dayMinutes };
}

/**
 * The instants at which the wall clock shows a time, earliest first: none inside the gap when clocks go forward, two
 * when they go back, else one. Whoever stores a wall time asks here first whether it exists.
 */
export function instantsOfWallTime(rules: ZoneRules, wall: WallTime): readonly Instant[] {
  const local = wall.day * dayMinutes + wall.minute;
  const found = new Set<number>();
  for (const offset of new Set(rules.offsets)) {
    const at = instant((local - offset) * minuteMs);
    if (offsetAt(rules, at) === offset) found.add(at);
  }
  return [...found].toSorted((a, b) => a - b).map(instant);
}
