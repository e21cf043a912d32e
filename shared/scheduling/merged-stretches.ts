import type { DailyStretch, DayStretch } from "./daily-stretch.ts";
import { dayMinutes } from "./wall-time.ts";
import { weekdays, type Weekday } from "./weekday.ts";

/**
 * Weekly stretches as one list: each cut at midnight, overlapping and touching ones of a day made one, in order. Only
 * weekdays in `days` (bits, Sunday lowest) are kept.
 */
export function mergedStretches(
  stretches: readonly (DailyStretch & { readonly days: readonly Weekday[] })[],
  days: number,
): readonly DayStretch[] {
  const ofDay: DailyStretch[][] = weekdays.map(() => []);
  for (const { days: on, startMinute, endMinute } of stretches) {
    for (const day of on) {
      const index = weekdays.indexOf(day);
      if (startMinute <= endMinute) ofDay[index]!.push({ startMinute, endMinute });
      else {
        ofDay[index]!.push({ startMinute, endMinute: dayMinutes });
        ofDay[(index + 1) % 7]!.push({ startMinute: 0, endMinute });
      }
    }
  }
  return weekdays.flatMap((day, index) =>
    ((days >>> index) & 1) === 0 ? [] : merged(ofDay[index]!).map((stretch) => ({ day, ...stretch })),
  );
}

function merged(stretches: readonly DailyStretch[]): readonly DailyStretch[] {
  const whole: { startMinute: number; endMinute: number }[] = [];
  for (const { startMinute, endMinute } of stretches.toSorted((one, other) => one.startMinute - other.startMinute)) {
    if (startMinute >= endMinute) continue;
    const last = whole.at(-1);
    if (last && startMinute <= last.endMinute) last.endMinute = Math.max(last.endMinute, endMinute);
    else whole.push({ startMinute, endMinute });
  }
  return whole;
}
