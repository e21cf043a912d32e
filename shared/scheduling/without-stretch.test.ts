import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { availabilityFromSchedule } from "./availability-from-schedule.ts";
import type { BusyStatus } from "./person-availability.ts";
import type { ScheduleReading } from "./schedule-reading.ts";
import { withoutStretch } from "./without-stretch.ts";

const minute = 60_000;
const nine = Date.UTC(2026, 10, 3, 9);
const at = (minutes: number) => instant(nine + minutes * minute);
const item = (from: number, to: number, status: BusyStatus = "busy") => ({ start: at(from), end: at(to), status });

/** An hour from nine in cells of five minutes. */
function reading(view: string, items: ScheduleReading["items"]): ScheduleReading {
  const person = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "0d5c1a70-2f4b-4c36-9a81-5b7e30c9d010");
  return {
    person,
    error: null,
    viewStart: at(0),
    viewMinutes: 5,
    view,
    items,
    workingHours: null,
    fallbackZone: "Asia/Kathmandu",
  };
}

describe("a calendar without one of its meetings", () => {
  it.each([
    ["the meeting told as an item", reading("000222222000", [item(15, 45)]), []],
    ["the meeting in the view only", reading("000222222000", []), []],
    ["a meeting that does not fill its cells", reading("000222222200", [item(15, 45), item(45, 48)]), [[45, 48]]],
    ["another one over it", reading("002222222220", [item(15, 45), item(10, 55)]), [[10, 55]]],
    ["another one beside it, in the view only", reading("222222222000", []), [[0, 15]]],
  ])("%s", (_, calendar, left) => {
    const without = withoutStretch(calendar, { from: at(15), to: at(45) });
    const { busy } = availabilityFromSchedule(without, { from: at(0), to: at(60) });
    expect(busy.map(({ start, end }) => [(start - nine) / minute, (end - nine) / minute])).toEqual(left);
  });

  it("an unreadable calendar stays unreadable", () => {
    const unread = { ...reading("", []), error: "ErrorAccessDenied" };
    expect(withoutStretch(unread, { from: at(15), to: at(45) })).toEqual(unread);
  });
});
