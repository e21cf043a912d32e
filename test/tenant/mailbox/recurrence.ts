import { DateTime } from "luxon";
import { Refusal } from "./refusal.ts";

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
type Day = (typeof days)[number];

/** A daily or weekly series. https://learn.microsoft.com/graph/api/resources/recurrencepattern */
export interface Recurrence {
  readonly type: "daily" | "weekly";
  readonly interval: number;
  readonly daysOfWeek: readonly Day[];
  readonly firstDayOfWeek: Day;
  readonly range: "endDate" | "noEnd" | "numbered";
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly endDate: string | null;
  readonly numberOfOccurrences: number;
  readonly timeZone: string;
}

const invalid = (): never => {
  throw new Refusal(400, "ErrorInvalidRequest", "The recurrence pattern or range is not valid.");
};
const lower = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");
const date = (value: unknown): string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : invalid();

/** Reads a patternedRecurrence; monthly and yearly patterns are not part of this tenant and refused. */
export function readRecurrence(value: unknown, zone: string): Recurrence | null {
  if (value === null || value === undefined) return null;
  const { pattern = {}, range = {} } = value as { pattern?: Record<string, unknown>; range?: Record<string, unknown> };
  const type = lower(pattern["type"]);
  const asked = Array.isArray(pattern["daysOfWeek"]) ? pattern["daysOfWeek"].map(lower) : [];
  const interval = Number(pattern["interval"]);
  const rangeType = lower(range["type"]);
  const ends =
    rangeType === "enddate"
      ? "endDate"
      : rangeType === "noend"
        ? "noEnd"
        : rangeType === "numbered"
          ? "numbered"
          : invalid();
  const daysOfWeek = days.filter((day) => asked.includes(day));
  if ((type !== "daily" && type !== "weekly") || !(interval >= 1) || (type === "weekly" && daysOfWeek.length === 0))
    return invalid();
  return {
    type,
    interval,
    daysOfWeek: type === "weekly" ? daysOfWeek : [],
    firstDayOfWeek: days.find((day) => day === lower(pattern["firstDayOfWeek"])) ?? "sunday",
    range: ends,
    startDate: date(range["startDate"]),
    endDate: ends === "endDate" ? date(range["endDate"]) : null,
    numberOfOccurrences: ends === "numbered" ? Number(range["numberOfOccurrences"]) || invalid() : 0,
    timeZone:
      typeof range["recurrenceTimeZone"] === "string" && range["recurrenceTimeZone"]
        ? range["recurrenceTimeZone"]
        : zone,
  };
}

/** The recurrence as Graph shows it. */
export function presentRecurrence(recurrence: Recurrence): Record<string, unknown> {
  const { type, interval, daysOfWeek, firstDayOfWeek, range, startDate, endDate, numberOfOccurrences, timeZone } =
    recurrence;
  return {
    pattern: {
      type,
      interval,
      month: 0,
      dayOfMonth: 0,
      ...(daysOfWeek.length > 0 ? { daysOfWeek } : {}),
      firstDayOfWeek,
      index: "first",
    },
    range: {
      type: range,
      startDate,
      endDate: endDate ?? "0001-01-01",
      recurrenceTimeZone: timeZone,
      numberOfOccurrences,
    },
  };
}

/** The dates of a series up to and including `last` (`YYYY-MM-DD`), in order. */
export function* datesOf(recurrence: Recurrence, last: string): Generator<string> {
  const start = DateTime.fromISO(recurrence.startDate, { zone: "utc" });
  const shift = (day: Day): number => (days.indexOf(day) - days.indexOf(recurrence.firstDayOfWeek) + 7) % 7;
  const end = recurrence.endDate && recurrence.endDate < last ? recurrence.endDate : last;
  let count = 0;
  for (let at = start; at.toISODate()! <= end; at = at.plus({ days: 1 })) {
    const passed = Math.round(at.diff(start, "days").days);
    const day = days[at.weekday - 1]!;
    const week = Math.floor((passed + shift(days[start.weekday - 1]!)) / 7);
    const fits =
      recurrence.type === "daily"
        ? passed % recurrence.interval === 0
        : week % recurrence.interval === 0 && recurrence.daysOfWeek.includes(day);
    if (!fits) continue;
    count += 1;
    if (recurrence.range === "numbered" && count > recurrence.numberOfOccurrences) return;
    yield at.toISODate()!;
  }
}
