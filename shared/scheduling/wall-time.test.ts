import { describe, expect, it } from "vitest";
import { instant, instantOf, isoOf } from "../circles/instant.ts";
import { fromIanaZone } from "./iana-zone.ts";
import { instantsOfWallTime, minuteMs, wallTimeAt, weekdayOf } from "./wall-time.ts";

const year = { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-01-01T00:00Z") };
const rulesOf = (zone: string) => fromIanaZone(zone, year)!;
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

describe("instantsOfWallTime", () => {
  it.each([
    ["none inside the gap", "America/New_York", "2026-03-08", 150, []],
    ["none inside the gap, half an hour off", "America/St_Johns", "2026-03-08", 150, []],
    ["none inside half an hour's gap", "Australia/Lord_Howe", "2026-10-04", 135, []],
    [
      "two where clocks go back",
      "Europe/Lisbon",
      "2026-10-25",
      90,
      ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
    ],
    [
      "two in Auckland",
      "Pacific/Auckland",
      "2026-04-05",
      150,
      ["2026-04-04T13:30:00.000Z", "2026-04-04T14:30:00.000Z"],
    ],
    ["one at the end of the gap", "America/New_York", "2026-03-08", 180, ["2026-03-08T07:00:00.000Z"]],
    ["one on a day like others", "Asia/Kathmandu", "2026-03-08", 540, ["2026-03-08T03:15:00.000Z"]],
  ])("gives %s", (_, zone, date, minute, instants) => {
    expect(instantsOfWallTime(rulesOf(zone), { day: dayOf(date), minute }).map(isoOf)).toEqual(instants);
  });

  it.each(["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Lisbon"])("leads back from %s", (zone) => {
    const rules = rulesOf(zone);
    for (let at = year.from; at < year.to; at = instant(at + 185 * minuteMs)) {
      expect(instantsOfWallTime(rules, wallTimeAt(rules, at))).toContain(at);
    }
  });
});

describe("weekdayOf", () => {
  it.each([
    ["1970-01-01", 4],
    ["1969-12-31", 3],
    ["2026-03-29", 0],
  ])("knows %s", (date, weekday) => {
    expect(weekdayOf(dayOf(date))).toBe(weekday);
  });
});
