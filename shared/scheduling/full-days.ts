import { instant, type Instant } from "../circles/instant.ts";
import { dayName } from "./day-name.ts";
import type { Preferences } from "./preferences.ts";
import { wallTimeAt, weekdayOf } from "./wall-time.ts";
import type { TimeRange, ZoneRules } from "./zone-rules.ts";

/** What somebody has booked already. */
export interface BookedSessions {
  readonly zone: ZoneRules;
  /** Begins of one's own booked coaching sessions; those of the weeks at both ends of `range` belong to it whole. */
  readonly sessions: readonly Instant[];
  /** Full days are told of these days. */
  readonly range: TimeRange;
}

/**
 * Local days on which somebody takes no further session: as many are booked as wanted on that day, or in its week
 * (Monday to Sunday). Days outside the range are not told.
 */
export function fullDaysOf(
  { mostADay, mostAWeek }: Pick<Preferences, "mostADay" | "mostAWeek">,
  { zone, sessions, range }: BookedSessions,
): readonly string[] {
  const ofDay = new Map<number, number>();
  const ofWeek = new Map<number, number>();
  for (const start of new Set(sessions)) {
    const { day } = wallTimeAt(zone, start);
    const week = mondayOf(day);
    ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
    ofWeek.set(week, (ofWeek.get(week) ?? 0) + 1);
  }
  const full: string[] = [];
  const last = wallTimeAt(zone, instant(range.to - 1)).day;
  for (let { day } = wallTimeAt(zone, range.from); day <= last; day += 1) {
    const dayIsFull = mostADay !== null && (ofDay.get(day) ?? 0) >= mostADay;
    const weekIsFull = mostAWeek !== null && (ofWeek.get(mondayOf(day)) ?? 0) >= mostAWeek;
    if (dayIsFull || weekIsFull) full.push(dayName(day));
  }
  return full;
}

function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}
