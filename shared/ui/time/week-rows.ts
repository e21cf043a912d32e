import { instant, type Instant } from "../../circles/instant.ts";
import { minuteMs, wallTimeAt } from "../../scheduling/wall-time.ts";
import type { WeekDay } from "../../scheduling/week-stretches.ts";
import type { TimeRange, ZoneRules } from "../../scheduling/zone-rules.ts";

const stepMs = 5 * minuteMs;
/** Shown where nobody works on any of the days. */
const usualHours = { first: 8, last: 17 };

/** One hour of the wall clock, across the days. */
export interface WeekRow {
  readonly hour: number;
  /** 1: the hour comes a second time on some of the days, because their clocks go back. */
  readonly turn: number;
  /** Per day when this hour is; null on a day that has no such hour. */
  readonly cells: readonly (TimeRange | null)[];
}

interface DayHour {
  readonly hour: number;
  readonly turn: number;
  readonly range: TimeRange;
}

/**
 * The rows of a week: wall-clock hours of `zone` from the first to the last at which somebody works or a slot begins. An hour
 * that comes twice on a day has two rows; one that is skipped has no cell on that day.
 */
export function weekRows(days: readonly WeekDay[], zone: ZoneRules): readonly WeekRow[] {
  const hours = days.map(({ range }) => hoursOf(range, zone));
  const needed = days.flatMap((day, at) =>
    (hours[at] ?? []).filter(({ range }) => isNeeded(day, range)).map(({ hour }) => hour),
  );
  const first = needed.length === 0 ? usualHours.first : Math.min(...needed);
  const last = needed.length === 0 ? usualHours.last : Math.max(...needed);
  const rows: WeekRow[] = [];
  for (let hour = first; hour <= last; hour += 1) {
    for (let turn = 0; turn < 2; turn += 1) {
      const cells = hours.map((own) => own.find((one) => one.hour === hour && one.turn === turn)?.range ?? null);
      if (cells.some((cell) => cell !== null)) rows.push({ hour, turn, cells });
    }
  }
  return rows;
}

function hoursOf({ from, to }: TimeRange, zone: ZoneRules): readonly DayHour[] {
  const hours: DayHour[] = [];
  let begin: Instant = from;
  let wall = wallTimeAt(zone, from).minute;
  for (let at = from + stepMs; at <= to; at += stepMs) {
    const next = at < to ? wallTimeAt(zone, instant(at)).minute : -1;
    const hour = Math.floor(wall / 60);
    if (next < wall || Math.floor(next / 60) !== hour) {
      const turn = hours.filter((one) => one.hour === hour).length;
      hours.push({ hour, turn, range: { from: begin, to: instant(at) } });
      begin = instant(at);
    }
    wall = next;
  }
  return hours;
}

function isNeeded({ people, candidates }: WeekDay, { from, to }: TimeRange): boolean {
  return (
    candidates.some(({ start }) => from <= start && start < to) ||
    people.some(({ working }) => working.some((stretch) => stretch.from < to && from < stretch.to))
  );
}
