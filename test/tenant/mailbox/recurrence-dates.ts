import { DateTime } from "luxon";
import { type Recurrence, type Weekday, weekdays } from "./recurrence.ts";

const weekdayOf = (at: DateTime): Weekday => weekdays[at.weekday - 1]!;
const monthOf = (at: DateTime): number => at.year * 12 + at.month;

/** The day of a month on which a monthly series falls. */
function dayInMonth(recurrence: Recurrence, at: DateTime): number {
  const last = at.daysInMonth ?? 31;
  // "For these months, the occurrence will fall on the last day of the month" (Outlook, when a series is made on a 31st).
  if (recurrence.type === "absoluteMonthly") return Math.min(recurrence.dayOfMonth, last);
  // "Counted from the first instance in the month", all allowed days together: …/resources/recurrencepattern, index.
  const shift = at.weekday - 1 - at.day + 35;
  const allowed = Array.from({ length: last }, (_, index) => index + 1).filter((day) =>
    recurrence.daysOfWeek.includes(weekdays[(shift + day) % 7]!),
  );
  const nth = ["first", "second", "third", "fourth"].indexOf(recurrence.index);
  return allowed.at(nth)!;
}

/**
 * Whether a day fits the pattern; weeks and months are counted from those of the first occurrence: a series of every
 * second month that starts after August's day begins in September, not in October
 * (https://learn.microsoft.com/graph/outlook-schedule-recurring-events, "Creating a recurrence rule").
 */
function fitter(recurrence: Recurrence, start: DateTime): (at: DateTime) => boolean {
  const { type, interval, daysOfWeek, firstDayOfWeek } = recurrence;
  const daysSince = (at: DateTime): number => Math.round(at.diff(start, "days").days);
  if (type === "daily") return (at) => daysSince(at) % interval === 0;
  if (type === "weekly") {
    const shift = (weekdays.indexOf(weekdayOf(start)) - weekdays.indexOf(firstDayOfWeek) + 7) % 7;
    const week = (at: DateTime): number => Math.floor((daysSince(at) + shift) / 7);
    const isAllowed = (at: DateTime): boolean => daysOfWeek.includes(weekdayOf(at));
    const first = [0, 1, 2, 3, 4, 5, 6].map((days) => start.plus({ days })).find(isAllowed) ?? start;
    return (at) => isAllowed(at) && (week(at) - week(first)) % interval === 0;
  }
  const firstMonth = monthOf(start) + (dayInMonth(recurrence, start) < start.day ? 1 : 0);
  return (at) => (monthOf(at) - firstMonth) % interval === 0 && at.day === dayInMonth(recurrence, at);
}

/** The dates `YYYY-MM-DD` of a series up to and including `last`, in order. */
export function* datesOf(recurrence: Recurrence, last: string): Generator<string> {
  const start = DateTime.fromISO(recurrence.startDate, { zone: "utc" });
  const fits = fitter(recurrence, start);
  const end = recurrence.endDate && recurrence.endDate < last ? recurrence.endDate : last;
  let count = 0;
  for (let at = start; at.toISODate()! <= end; at = at.plus({ days: 1 })) {
    if (!fits(at)) continue;
    count += 1;
    if (recurrence.range === "numbered" && count > recurrence.numberOfOccurrences) return;
    yield at.toISODate()!;
  }
}
