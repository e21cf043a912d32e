import { DateTime } from "luxon";
import type { MonthWeek } from "shared/scheduling/rhythm.ts";
import type { StandingSlotsInput } from "shared/scheduling/standing-problem.ts";

/** A weekday (Sunday 0) and time of day with every first day it may have, and which of its dates hold then. */
export type StandingByTrying = ReadonlyMap<string, ReadonlyMap<string, readonly boolean[]>>;

/**
 * `2 570` → `2026-03-03` → `[true, false, true]`: what holds at least once, by luxon alone; `starts` are all at which a
 * session can be.
 */
export function standingByTrying(input: StandingSlotsInput, starts: ReadonlySet<number>): StandingByTrying {
  const { required, rhythm, search } = input;
  const zone = required[0]!.zone.zone;
  const earliest = Math.max(search.from, search.now + search.noticeMinutes * 60_000);
  const today = DateTime.fromISO(DateTime.fromMillis(earliest, { zone }).toISODate()!, { zone: "utc" });
  const found = new Map<string, ReadonlyMap<string, readonly boolean[]>>();
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    // One period more than there are first days: on the first of them the time may have passed.
    const periods = (rhythm.every === "weeks" ? rhythm.weeks : 1) + 1;
    const series = Array.from({ length: periods }, (_, period) => datesFrom(input, { today, weekday, period }));
    for (let minute = 0; minute < 1_440; minute += search.gridMinutes) {
      const plain = (day: string) => plainTime(`${day}T${clock(minute)}`, zone, search.minutes);
      const hasPassed = onceAt(`${series[0]![0]!}T${clock(minute)}`, zone).at < earliest;
      const byFirst = new Map<string, readonly boolean[]>();
      for (const dates of hasPassed ? series.slice(1) : series.slice(0, -1)) {
        if (Number.isNaN(plain(dates[0]!))) continue;
        byFirst.set(
          dates[0]!,
          dates.map((day) => starts.has(plain(day))),
        );
      }
      if ([...byFirst.values()].flat().includes(true)) found.set(`${weekday % 7} ${minute}`, byFirst);
    }
  }
  return found;
}

/** The days of a series that begins so many weeks, or months, after the first day that can be. */
function datesFrom(
  { rhythm, count }: StandingSlotsInput,
  { today, weekday, period }: { today: DateTime; weekday: number; period: number },
): string[] {
  return Array.from({ length: count }, (_, index) => {
    if (rhythm.every === "month") {
      const month = today.startOf("month").plus({ months: index + period });
      return inMonth(month, weekday, rhythm.week).toISODate()!;
    }
    const first = today.plus({ days: (weekday - today.weekday + 7) % 7 });
    return first.plus({ weeks: index * rhythm.weeks + period }).toISODate()!;
  });
}

function inMonth(month: DateTime, weekday: number, week: MonthWeek): DateTime {
  const days = Array.from({ length: month.daysInMonth! }, (_, index) => month.plus({ days: index }));
  const those = days.filter((day) => day.weekday === weekday);
  return week === "last" ? those.at(-1)! : those[week - 1]!;
}

/** When a session begins that begins and ends at times of the wall that exist once, as long after as it lasts; else NaN. */
function plainTime(wall: string, zone: string, minutes: number): number {
  const end = onceAt(new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString().slice(0, 16), zone);
  const start = onceAt(wall, zone);
  return start.isOnce && end.isOnce && end.at - start.at === minutes * 60_000 ? start.at : Number.NaN;
}

const known = new Map<string, { readonly at: number; readonly isOnce: boolean }>();

/** Where luxon puts a wall time, and whether the clock shows it exactly once. */
function onceAt(wall: string, zone: string): { readonly at: number; readonly isOnce: boolean } {
  const key = `${wall} ${zone}`;
  let reading = known.get(key);
  if (!reading) {
    const at = DateTime.fromISO(wall, { zone });
    const isOnce = at.toISO()!.startsWith(wall) && at.getPossibleOffsets().length === 1;
    known.set(key, (reading = { at: at.toMillis(), isOnce }));
  }
  return reading;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
