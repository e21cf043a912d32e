import { monthWeeks, type MonthWeek } from "./rhythm.ts";
import { dayMinutes, minuteMs, weekdayOf } from "./wall-time.ts";

const dayMs = dayMinutes * minuteMs;

/** The month of a day (0 is 1970-01-01), counted from January of the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
}

/** The day (0 is 1970-01-01) on which a month has its first, second … or last of a weekday (Sunday 0). */
export function monthWeekday(month: number, { weekday, week }: { weekday: number; week: MonthWeek }): number {
  const first = firstDayOf(month);
  const earliest = first + ((weekday - weekdayOf(first) + 7) % 7);
  if (week !== "last") return earliest + (week - 1) * 7;
  return earliest + (earliest + 28 < firstDayOf(month + 1) ? 28 : 21);
}

/** What a day is in its month: the second Tuesday is `[2]`, the fifth `["last"]`, the fourth and last `[4, "last"]`. */
export function monthWeeksOf(day: number): readonly MonthWeek[] {
  const month = monthOf(day);
  const weekday = weekdayOf(day);
  return monthWeeks.filter((week) => monthWeekday(month, { weekday, week }) === day);
}
