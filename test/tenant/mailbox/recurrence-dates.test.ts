import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { readRecurrence, type Recurrence, weekdays } from "./recurrence.ts";
import { datesOf } from "./recurrence-dates.ts";

const abbreviated = (days: readonly string[]): string => days.map((day) => day.slice(0, 2).toUpperCase()).join(",");
const positions = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;
const last = "2031-12-31";

/** The same series as a rule of iCalendar; the 31st is the last day there. */
function ruleOf({ type, interval, ...pattern }: Recurrence, every = interval): string {
  const { daysOfWeek, firstDayOfWeek, index, dayOfMonth } = pattern;
  const rules = {
    daily: "FREQ=DAILY",
    weekly: `FREQ=WEEKLY;BYDAY=${abbreviated(daysOfWeek)};WKST=${abbreviated([firstDayOfWeek])}`,
    relativeMonthly: `FREQ=MONTHLY;BYDAY=${abbreviated(daysOfWeek)};BYSETPOS=${positions[index]}`,
    absoluteMonthly: `FREQ=MONTHLY;BYMONTHDAY=${dayOfMonth === 31 ? -1 : dayOfMonth}`,
  };
  return `${rules[type]};INTERVAL=${every}`;
}

/** ical.js's expansion of a rule from a day on; its first month is wrong with BYSETPOS, so it starts one interval before. */
function expanded(rule: string, start: string, most: number): string[] {
  const from = ICAL.Time.fromDateString(start);
  if (rule.includes("MONTHLY")) {
    from.day = 1;
    from.month -= Number(/INTERVAL=(\d+)/.exec(rule)?.[1]);
  }
  const iterator = ICAL.Recur.fromString(rule).iterator(from);
  const found: string[] = [];
  while (found.length < most) {
    const next = iterator.next();
    if (!next || next.toString() > last) break;
    if (next.toString() >= start) found.push(next.toString());
  }
  return found;
}

const patterns = fc.record({
  type: fc.constantFrom("daily", "weekly", "absoluteMonthly", "relativeMonthly"),
  interval: fc.integer({ min: 1, max: 5 }),
  daysOfWeek: fc.subarray([...weekdays], { minLength: 1 }),
  firstDayOfWeek: fc.constantFrom(...weekdays),
  // What a 29th and 30th become in February iCalendar has no simple rule for; see the table below.
  dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant(31)),
  index: fc.constantFrom("first", "second", "third", "fourth", "last"),
});
const starts = fc
  .date({ min: new Date("2026-01-01T00:00Z"), max: new Date("2028-12-31T00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("datesOf and ical.js", () => {
  it("have the same days", () => {
    fc.assert(
      fc.property(patterns, starts, fc.integer({ min: 1, max: 20 }), (pattern, startDate, count) => {
        const range = { type: "numbered", startDate, numberOfOccurrences: count };
        const recurrence = readRecurrence({ pattern, range }, "UTC");
        if (!recurrence) return false;
        // Weeks and months are counted from the first occurrence, in iCalendar from the start: the rule begins there.
        const start = expanded(ruleOf(recurrence, 1), startDate, 1)[0]!;
        expect([...datesOf(recurrence, last)]).toEqual(expanded(ruleOf(recurrence), start, count));
        return true;
      }),
      { numRuns: 100 },
    );
  });
});

const dates = (pattern: object, range: object): string[] => {
  const recurrence = readRecurrence({ pattern, range: { type: "numbered", numberOfOccurrences: 3, ...range } }, "UTC");
  return recurrence ? [...datesOf(recurrence, last)] : [];
};

describe("datesOf", () => {
  it.each<[string, object, string, string[]]>([
    [
      "the documented example: every second month from after August's Thursday on",
      { type: "relativeMonthly", interval: 2, daysOfWeek: ["Thursday"], index: "first" },
      "2017-08-29",
      ["2017-09-07", "2017-11-02", "2018-01-04"],
    ],
    [
      "the first Thursday or Friday, whichever comes first",
      { type: "relativeMonthly", interval: 1, daysOfWeek: ["Thursday", "Friday"], index: "first" },
      "2026-05-01",
      ["2026-05-01", "2026-06-04", "2026-07-02"],
    ],
    [
      "the last Monday",
      { type: "relativeMonthly", interval: 1, daysOfWeek: ["monday"], index: "last" },
      "2026-02-23",
      ["2026-02-23", "2026-03-30", "2026-04-27"],
    ],
    [
      "the first of its days where no index is given",
      { type: "relativeMonthly", interval: 1, daysOfWeek: ["monday"] },
      "2026-03-02",
      ["2026-03-02", "2026-04-06", "2026-05-04"],
    ],
    [
      "a 31st, on the last day of shorter months",
      { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
      "2027-12-31",
      ["2027-12-31", "2028-01-31", "2028-02-29"],
    ],
    [
      "a 30th, on the last of February",
      { type: "absoluteMonthly", interval: 1, dayOfMonth: 30 },
      "2026-01-30",
      ["2026-01-30", "2026-02-28", "2026-03-30"],
    ],
  ])("has %s", (_, pattern, startDate, expected) => expect(dates(pattern, { startDate })).toEqual(expected));
});
