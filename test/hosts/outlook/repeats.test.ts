import { describe, expect, it } from "vitest";
import { recurrenceOf } from "./repeats.ts";

const timeZone = "Nepal Standard Time";

describe("recurrenceOf", () => {
  it.each([
    ["daily", "2026-12-01", { type: "daily", interval: 1 }],
    ["weekly", "2026-12-01", { type: "weekly", interval: 1, daysOfWeek: ["tuesday"], firstDayOfWeek: "monday" }],
    ["fortnightly", "2026-12-06", { type: "weekly", interval: 2, daysOfWeek: ["sunday"], firstDayOfWeek: "monday" }],
    ["monthly", "2026-12-07", { type: "relativeMonthly", interval: 1, daysOfWeek: ["monday"], index: "first" }],
    ["monthly", "2026-12-08", { type: "relativeMonthly", interval: 1, daysOfWeek: ["tuesday"], index: "second" }],
    ["monthly", "2026-12-31", { type: "relativeMonthly", interval: 1, daysOfWeek: ["thursday"], index: "last" }],
  ] as const)("%s from %s on", (repeat, date, pattern) => {
    const range = { type: "numbered", startDate: date, numberOfOccurrences: 6, recurrenceTimeZone: timeZone };
    expect(recurrenceOf({ repeat, date, times: 6, timeZone })).toEqual({ pattern, range });
  });

  it("is nothing for one meeting", () => {
    expect(recurrenceOf({ repeat: "never", date: "2026-12-01", times: 6, timeZone })).toBeNull();
  });
});
