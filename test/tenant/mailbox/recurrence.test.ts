import { describe, expect, it } from "vitest";
import { presentRecurrence, readRecurrence } from "./recurrence.ts";
import { datesOf } from "./recurrence-dates.ts";

const series = (pattern: object, range: object) =>
  readRecurrence({ pattern, range: { startDate: "2026-03-02", ...range } }, "UTC");
const dates = (pattern: object, range: object, last = "2026-12-31"): string[] => {
  const recurrence = series(pattern, range);
  return recurrence ? [...datesOf(recurrence, last)] : [];
};
const three = { type: "numbered", numberOfOccurrences: 3 };

describe("datesOf", () => {
  it.each<[string, object, object, string[]]>([
    ["every second day", { type: "daily", interval: 2 }, three, ["2026-03-02", "2026-03-04", "2026-03-06"]],
    [
      "two days a week",
      { type: "weekly", interval: 1, daysOfWeek: ["Monday", "Friday"] },
      three,
      ["2026-03-02", "2026-03-06", "2026-03-09"],
    ],
    [
      "a later first day",
      { type: "weekly", interval: 1, daysOfWeek: ["friday"] },
      three,
      ["2026-03-06", "2026-03-13", "2026-03-20"],
    ],
    [
      "an end that counts",
      { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
      { type: "endDate", endDate: "2026-03-16" },
      ["2026-03-02", "2026-03-09", "2026-03-16"],
    ],
  ])("has %s", (_, pattern, range, expected) => expect(dates(pattern, range)).toEqual(expected));

  it("lets the first day of the week decide which weeks are skipped", () => {
    const pattern = { type: "weekly", interval: 2, daysOfWeek: ["sunday", "monday"] };
    expect(dates({ ...pattern, firstDayOfWeek: "sunday" }, three)).toEqual(["2026-03-02", "2026-03-15", "2026-03-16"]);
    expect(dates({ ...pattern, firstDayOfWeek: "monday" }, three)).toEqual(["2026-03-02", "2026-03-08", "2026-03-16"]);
  });

  it("goes on without an end up to the day asked for", () => {
    expect(dates({ type: "daily", interval: 1 }, { type: "noEnd" }, "2026-03-04")).toHaveLength(3);
  });
});

describe("readRecurrence", () => {
  it.each<[object, object]>([
    [{ type: "weekly", interval: 1 }, three],
    [{ type: "daily", interval: 0 }, three],
    [{ type: "daily", interval: 1 }, { type: "numbered" }],
    [{ type: "daily", interval: 1 }, { type: "endDate" }],
    [{ type: "absoluteYearly", interval: 1, month: 3, dayOfMonth: 2 }, three],
    [{ type: "absoluteMonthly", interval: 1 }, three],
    [{ type: "absoluteMonthly", interval: 1, dayOfMonth: 32 }, three],
    [{ type: "relativeMonthly", interval: 1, index: "second" }, three],
    [{ type: "relativeMonthly", interval: 1, daysOfWeek: ["monday"], index: "fifth" }, three],
    [{ type: "weekly", interval: 100, daysOfWeek: ["monday"] }, three],
    [{ type: "weekly", interval: 1.5, daysOfWeek: ["monday"] }, three],
    [{ type: "weekly", interval: 1, daysOfWeek: ["monday", "moonday"] }, three],
    [{ type: "daily", interval: 1, index: "fifth" }, three],
    [
      { type: "daily", interval: 1 },
      { type: "numbered", numberOfOccurrences: -1 },
    ],
    [
      { type: "daily", interval: 1 },
      { type: "numbered", numberOfOccurrences: 3, startDate: "2026-02-30" },
    ],
  ])("refuses %j in %j", (pattern, range) => expect(() => series(pattern, range)).toThrow("not valid"));

  it("refuses a zone that Graph does not know", () => {
    expect(() => series({ type: "daily", interval: 1 }, { ...three, recurrenceTimeZone: "Europe/Nowhere" })).toThrow(
      "A valid TimeZone value must be specified",
    );
  });

  it("takes what it has shown", () => {
    const recurrence = series({ type: "relativeMonthly", interval: 2, daysOfWeek: ["monday"], index: "last" }, three);
    expect(recurrence && readRecurrence(presentRecurrence(recurrence), "UTC")).toEqual(recurrence);
  });

  it("is shown in full, as the documentation does", () => {
    const recurrence = series(
      { type: "weekly", interval: 1, daysOfWeek: ["Monday"] },
      { type: "endDate", endDate: "2026-12-31" },
    );
    expect(recurrence && presentRecurrence(recurrence)).toEqual({
      pattern: {
        type: "weekly",
        interval: 1,
        month: 0,
        dayOfMonth: 0,
        daysOfWeek: ["monday"],
        firstDayOfWeek: "sunday",
        index: "first",
      },
      range: {
        type: "endDate",
        startDate: "2026-03-02",
        endDate: "2026-12-31",
        recurrenceTimeZone: "UTC",
        numberOfOccurrences: 0,
      },
    });
  });
});
