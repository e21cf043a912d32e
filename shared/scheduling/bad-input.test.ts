import { describe, expect, it } from "vitest";
import { instant, instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { availabilityFromSchedule } from "./availability-from-schedule.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { everyDay, hours, item, search, somebody, starts, zone } from "./free-time-cases.ts";
import type { BusyItem, PersonAvailability } from "./person-availability.ts";
import type { ScheduleItem } from "./schedule-reading.ts";

const day = search("2026-01-05T00:00Z", "2026-01-06T00:00Z", { minutes: 60, gridMinutes: 60 });
const monday = ["09", "10", "11", "12", "13", "14", "15", "16"];
const found = (changed: Partial<PersonAvailability>, asked = day) =>
  starts({ required: [somebody("a", changed)], search: asked }).map((start) => start.slice(6, 8));
const never = Number.NaN as BusyItem["start"];

describe("a calendar full of odd things", () => {
  it.each<[string, BusyItem[], string[]]>([
    ["nothing", [], monday],
    ["items without length", [item("2026-01-05T10:00Z", "2026-01-05T10:00Z")], monday],
    ["items that end before they begin", [item("2026-01-05T12:00Z", "2026-01-05T10:00Z")], monday],
    ["items at no time at all", [{ start: never, end: never, status: "busy" }], monday],
    [
      "items that overlap, touch and come in no order",
      [
        item("2026-01-05T12:30Z", "2026-01-05T14:00Z"),
        item("2026-01-05T10:00Z", "2026-01-05T12:00Z"),
        item("2026-01-05T11:00Z", "2026-01-05T12:30Z"),
      ],
      ["09", "14", "15", "16"],
    ],
    ["one item over the whole range and more", [item("2020-01-01T00:00Z", "2030-01-01T00:00Z")], []],
    ["items that begin before the range and end in it", [item("2026-01-04T00:00Z", "2026-01-05T15:30Z")], ["16"]],
    [
      "items outside the range",
      [item("2026-01-04T00:00Z", "2026-01-04T09:00Z"), item("2027-01-04T00:00Z", "2027-01-05T00:00Z")],
      monday,
    ],
    [
      "one second of an hour",
      [item("2026-01-05T10:59:59Z", "2026-01-05T11:00:00Z")],
      monday.filter((hour) => hour !== "10"),
    ],
    [
      "free and busy at once: busy",
      [item("2026-01-05T10:00Z", "2026-01-05T11:00Z", "free"), item("2026-01-05T10:00Z", "2026-01-05T11:00Z")],
      monday.filter((hour) => hour !== "10"),
    ],
  ])("reads %s", (_, busy, hoursLeft) => {
    expect(found({ busy })).toEqual(hoursLeft);
  });

  it("reads an answer of 2,000 items in mixed order, and the busier of item and view wins", () => {
    const viewStart = instantOf("2026-01-05T00:00Z");
    const items = Array.from({ length: 2_000 }, (_, index): ScheduleItem => {
      const start = instant(viewStart + ((index * 7) % 600) * 60_000);
      return { start, end: instant(start + (index % 5) * 60_000), status: index % 3 === 0 ? "free" : "busy" };
    });
    const reading = {
      person: personId("tenant", "a"),
      error: null,
      viewStart,
      viewMinutes: 5,
      // Busy from 16:00 on, which no item says.
      view: "0".repeat(192) + "2".repeat(96),
      items,
      workingHours: { days: ["Monday"], start: "09:00:00.0000000", end: "17:00:00.0000000", zone: { name: "UTC" } },
      fallbackZone: null,
    };
    const person = availabilityFromSchedule(reading, day);
    expect(starts({ required: [person], search: day })).toEqual(
      ["11", "12", "13", "14", "15"].map((hour) => `01-05T${hour}:00`),
    );
  });
});

describe("hours that are none or odd", () => {
  it.each<[string, Partial<PersonAvailability>, number]>([
    ["empty working hours", { workingHours: hours("09:00", "09:00") }, 0],
    ["working hours without days", { workingHours: hours("09:00", "17:00", []) }, 0],
    ["hours that end before they begin: a night shift", { workingHours: hours("22:00", "02:00", everyDay) }, 4],
    ["a lunch without length", { lunch: { startMinute: 600, endMinute: 600 } }, 8],
    ["a lunch over the whole day", { lunch: { startMinute: 0, endMinute: 1_440 } }, 0],
    ["kept time without length", { unavailable: [{ day: "monday", startMinute: 600, endMinute: 600 }] }, 8],
    ["limits that leave nothing", { earliestMinute: 720, latestMinute: 720 }, 0],
    ["limits over midnight", { earliestMinute: 900, latestMinute: 600 }, 3],
    ["a full day twice", { fullDays: ["2026-01-05", "2026-01-05"] }, 0],
    ["a full day long ago", { fullDays: ["1999-12-31"] }, 8],
    ["buffers longer than the day, and nothing in it", { bufferBeforeMinutes: 9_999, bufferAfterMinutes: 9_999 }, 8],
    ["preferred days that are all", {}, 8],
  ])("takes %s", (_, changed, count) => {
    expect(found(changed, { ...day, preferredDays: everyDay }).length).toBe(count);
  });

  it.each<[string, Partial<PersonAvailability>]>([
    ["a minute that no day has", { workingHours: { days: everyDay, startMinute: 0, endMinute: 1_441 } }],
    ["no minute at all", { workingHours: { days: everyDay, startMinute: Number.NaN, endMinute: 60 } }],
    ["a lunch before midnight", { lunch: { startMinute: -60, endMinute: 60 } }],
    ["kept time on no clock", { unavailable: [{ day: "monday", startMinute: 0, endMinute: 9_999 }] }],
    ["a limit on no clock", { earliestMinute: -1 }],
    ["negative buffers", { bufferAfterMinutes: -10 }],
    ["buffers that are no number", { bufferBeforeMinutes: Number.NaN }],
    ["a full day that no year has", { fullDays: ["2026-02-30"] }],
    ["a full day that is no day", { fullDays: ["soon"] }],
  ])("refuses %s", (_, changed) => {
    expect(() => found(changed)).toThrow(new RangeError("hours-make-no-sense"));
  });
});

describe("kept time where clocks change", () => {
  const sunday = (date: string, endMinute: number) => ({
    asked: search(`${date}T00:00Z`, `${date}T06:00Z`, { minutes: 30, gridMinutes: 30 }),
    changed: {
      workingHours: hours("00:00", "04:00", everyDay),
      unavailable: [{ day: "sunday" as const, startMinute: 60, endMinute }],
    },
  });

  it.each<[string, ReturnType<typeof sunday>, string[]]>([
    // 01:00–02:00 is not there on 29 March: the wall goes from 01:00 to 02:00 at 01:00 UTC.
    ["an hour that is skipped takes nothing away", sunday("2026-03-29", 120), ["00", "00", "01", "01", "02", "02"]],
    ["nor does a part of it", sunday("2026-03-29", 90), ["00", "00", "01", "01", "02", "02"]],
    ["one that reaches over it ends by the wall clock", sunday("2026-03-29", 180), ["00", "00", "02", "02"]],
    // 01:00–02:00 comes twice on 25 October: from 00:00 and from 01:00 UTC, which is 01:00 in summer and in winter time.
    ["an hour that comes twice is kept twice", sunday("2026-10-25", 120), ["02", "02", "03", "03"]],
    ["a part of it too", sunday("2026-10-25", 90), ["00", "01", "02", "02", "03", "03"]],
  ])("%s", (_, { asked, changed }, hoursLeft) => {
    expect(found(changed, asked)).toEqual(hoursLeft);
  });
});

describe("zones", () => {
  it("mixes zones of three hemispheres and finds instants only", () => {
    const required = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland"].map((name, index) =>
      somebody(`p${index}`, { zone: zone(name), workingHours: hours("00:00", "24:00", everyDay) }),
    );
    const { slots } = commonFreeTime({ required, search: { ...day, gridMinutes: 15 } });
    expect(slots.length).toBe(23 * 4 + 1);
    expect(slots.every(({ start }) => start % 900_000 === 0)).toBe(true);
  });
});
