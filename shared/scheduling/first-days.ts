import type { Instant } from "../circles/instant.ts";
import { monthOf, monthWeekday } from "./month-weekday.ts";
import type { Rhythm } from "./rhythm.ts";
import { wallReading } from "./wall-reading.ts";
import { wallTimeAt, weekdayOf } from "./wall-time.ts";
import type { ZoneRules } from "./zone-rules.ts";

/**
 * The local days on which a series at a weekday (Sunday 0) and time of day can begin, none before `earliest`: one per
 * week of the rhythm, of a monthly one the next. A day on which that time is not plain is none to begin with.
 */
export function firstDays({
  rhythm,
  zone,
  earliest,
  weekday,
  minute,
  minutes,
}: {
  readonly rhythm: Rhythm;
  readonly zone: ZoneRules;
  readonly earliest: Instant;
  readonly weekday: number;
  readonly minute: number;
  readonly minutes: number;
}): readonly number[] {
  const today = wallTimeAt(zone, earliest).day;
  const read = (day: number) => wallReading(zone, { wall: { day, minute }, minutes });
  const isPlain = (day: number) => read(day).clock === "plain";
  if (rhythm.every === "month") {
    const { week } = rhythm;
    const thisMonth = monthWeekday(monthOf(today), { weekday, week });
    const day = read(thisMonth).at >= earliest ? thisMonth : monthWeekday(monthOf(today) + 1, { weekday, week });
    return [day].filter(isPlain);
  }
  const next = today + ((weekday - weekdayOf(today) + 7) % 7);
  const first = read(next).at >= earliest ? next : next + 7;
  return Array.from({ length: rhythm.weeks }, (_, index) => first + 7 * index).filter(isPlain);
}
