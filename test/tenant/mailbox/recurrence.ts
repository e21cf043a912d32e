import { Refusal } from "./refusal.ts";
import { timeZone } from "./time-zone.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];
const indexes = ["first", "second", "third", "fourth", "last"] as const;
const types = ["daily", "weekly", "absoluteMonthly", "relativeMonthly"] as const;
const ranges = ["endDate", "noEnd", "numbered"] as const;

/** A series. https://learn.microsoft.com/graph/api/resources/recurrencepattern and …/recurrencerange */
export interface Recurrence {
  readonly type: (typeof types)[number];
  /** Days, weeks or months from one set of occurrences to the next. */
  readonly interval: number;
  /** Of weekly and relativeMonthly; empty for the others. */
  readonly daysOfWeek: readonly Weekday[];
  readonly firstDayOfWeek: Weekday;
  /** Of absoluteMonthly; 0 for the others. */
  readonly dayOfMonth: number;
  /** Which of the allowed days of a month, for relativeMonthly. */
  readonly index: (typeof indexes)[number];
  readonly range: (typeof ranges)[number];
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly endDate: string | null;
  readonly numberOfOccurrences: number;
  /** Zone of the dates and of the wall time, by a name Graph takes. */
  readonly timeZone: string;
}

const invalid = (): never => {
  throw new Refusal(400, "ErrorInvalidRequest", "The recurrence pattern or range is not valid.");
};

function oneOf<T extends string>(allowed: readonly T[], value: unknown, absent?: T): T {
  if ((value === undefined || value === null) && absent !== undefined) return absent;
  return allowed.find((each) => typeof value === "string" && each.toLowerCase() === value.toLowerCase()) ?? invalid();
}

function whole(value: unknown, { from, to }: { readonly from: number; readonly to: number }): number {
  return typeof value === "number" && Number.isInteger(value) && value >= from && value <= to ? value : invalid();
}

function date(value: unknown): string {
  const known = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return known && new Date(value).toISOString().startsWith(value) ? value : invalid();
}

function days(value: unknown): Weekday[] {
  if (value !== undefined && value !== null && !Array.isArray(value)) return invalid();
  const asked = ((value ?? []) as unknown[]).map((day) => oneOf(weekdays, day));
  return weekdays.filter((day) => asked.includes(day));
}

/** The longest interval Exchange takes: https://learn.microsoft.com/exchange/client-developer/web-service-reference/interval */
const longest = (type: Recurrence["type"]): number => (type === "daily" ? 999 : 99);

/**
 * Reads a patternedRecurrence. A member the pattern has no use for is validated all the same
 * (https://learn.microsoft.com/graph/outlook-schedule-recurring-events). Yearly patterns are not part of this tenant and
 * refused. `zone`: the event's, which holds where no recurrenceTimeZone is given.
 */
export function readRecurrence(value: unknown, zone: string): Recurrence | null {
  if (value === null || value === undefined) return null;
  const { pattern, range } = value as { pattern?: Record<string, unknown>; range?: Record<string, unknown> };
  if (!pattern || !range) return invalid();
  const type = oneOf(types, pattern["type"]);
  const asked = days(pattern["daysOfWeek"]);
  const usesDays = type === "weekly" || type === "relativeMonthly";
  if (usesDays && asked.length === 0) return invalid();
  const monthly = type === "absoluteMonthly";
  // Answers write 0 for "none", and what was answered may be sent back.
  const dayOfMonth = whole(pattern["dayOfMonth"] ?? 0, { from: monthly ? 1 : 0, to: 31 });
  whole(pattern["month"] ?? 0, { from: 0, to: 12 });
  const ends = oneOf(ranges, range["type"]);
  const numbered = ends === "numbered";
  const count = whole(range["numberOfOccurrences"] ?? 0, { from: numbered ? 1 : 0, to: 2 ** 31 - 1 });
  const named = range["recurrenceTimeZone"];
  if (named) timeZone(named);
  return {
    type,
    interval: whole(pattern["interval"], { from: 1, to: longest(type) }),
    daysOfWeek: usesDays ? asked : [],
    firstDayOfWeek: oneOf(weekdays, pattern["firstDayOfWeek"], "sunday"),
    dayOfMonth: monthly ? dayOfMonth : 0,
    index: oneOf(indexes, pattern["index"], "first"),
    range: ends,
    startDate: date(range["startDate"]),
    endDate: ends === "endDate" ? date(range["endDate"]) : null,
    numberOfOccurrences: numbered ? count : 0,
    timeZone: typeof named === "string" && named ? named : zone,
  };
}

/** The recurrence as Graph shows it. */
export function presentRecurrence(recurrence: Recurrence): Record<string, unknown> {
  const { type, interval, daysOfWeek, dayOfMonth, firstDayOfWeek, index } = recurrence;
  const { range, startDate, endDate, numberOfOccurrences } = recurrence;
  return {
    pattern: {
      type,
      interval,
      month: 0,
      dayOfMonth,
      ...(daysOfWeek.length > 0 ? { daysOfWeek } : {}),
      firstDayOfWeek,
      index,
    },
    range: {
      type: range,
      startDate,
      endDate: endDate ?? "0001-01-01",
      recurrenceTimeZone: recurrence.timeZone,
      numberOfOccurrences,
    },
  };
}
