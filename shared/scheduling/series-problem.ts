import { cellMinutes } from "./cell-mask.ts";
import { monthWeeksOf } from "./month-weekday.ts";
import { monthWeeks, mostWeeksBetween, type Rhythm } from "./rhythm.ts";
import { seriesDays } from "./series-days.ts";
import { dayMinutes, minuteMs, type WallTime } from "./wall-time.ts";
import { wallReading } from "./wall-reading.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** A series as it is planned, before it is known which dates hold. */
export interface SeriesInput {
  readonly rhythm: Rhythm;
  /** Local day and time of the first session: a day of the rhythm, which decides the weekday of all. */
  readonly first: WallTime;
  /** The organizer's zone; the rules must reach to the end of the last session. */
  readonly zone: ZoneRules;
  /** How many sessions, 2 to 52. */
  readonly count: number;
  /** Length of each; five-minute steps. */
  readonly minutes: number;
}

/** Why there can be no such series. */
export type SeriesProblem =
  | "count-not-possible"
  | "rhythm-not-possible"
  | "length-not-in-five-minutes"
  | "first-not-a-time"
  /** The first day is not one of a monthly rhythm: the third Tuesday for "second of the month". */
  | "first-not-in-rhythm"
  /** What is known of the zone ends before the series does. */
  | "zone-not-covered";

export const fewestSessions = 2;
export const mostSessions = 52;

/** What is wrong with the rhythm or the number of sessions, or null. */
export function rhythmProblem({ rhythm, count }: Pick<SeriesInput, "rhythm" | "count">): SeriesProblem | null {
  if (!Number.isInteger(count) || count < fewestSessions || count > mostSessions) return "count-not-possible";
  const possible =
    rhythm.every === "weeks" ? isWhole(rhythm.weeks, 1, mostWeeksBetween) : monthWeeks.includes(rhythm.week);
  return possible ? null : "rhythm-not-possible";
}

/** What is wrong with a series, or null: to be asked before it is expanded or booked. */
export function seriesProblem({ rhythm, first, zone, count, minutes }: SeriesInput): SeriesProblem | null {
  const problem = rhythmProblem({ rhythm, count });
  if (problem) return problem;
  if (!isWhole(minutes / cellMinutes, 1, dayMinutes / cellMinutes)) return "length-not-in-five-minutes";
  if (!Number.isInteger(first.day) || !isWhole(first.minute, 0, dayMinutes - 1)) return "first-not-a-time";
  if (rhythm.every === "month" && !monthWeeksOf(first.day).includes(rhythm.week)) return "first-not-in-rhythm";
  const days = seriesDays({ rhythm, firstDay: first.day, count });
  const begin = wallReading(zone, { wall: first, minutes }).at;
  const last = wallReading(zone, { wall: { day: days.at(-1)!, minute: first.minute }, minutes }).at;
  return begin < zone.from || last + minutes * minuteMs > zone.to ? "zone-not-covered" : null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
