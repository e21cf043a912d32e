import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowsZones } from "./windows-zones.ts";
import { readZonedTime, utcTime, wallTime } from "./wall-time.ts";

const read = (dateTime: string, timeZone: string): number => readZonedTime({ dateTime, timeZone }, "start").at;

describe("readZonedTime", () => {
  it.each([
    ["2026-03-08T01:59:59", "Pacific Standard Time", "2026-03-08T09:59:59Z"],
    ["2026-03-08T03:00:00", "Pacific Standard Time", "2026-03-08T10:00:00Z"],
    ["2026-03-08T09:00:00.0000000", "Nepal Standard Time", "2026-03-08T03:15:00Z"],
    ["2026-03-08T09:00", "America/St_Johns", "2026-03-08T11:30:00Z"],
    ["2026-03-08T09:00:00Z", "UTC", "2026-03-08T09:00:00Z"],
  ])("reads %s in %s as %s", (dateTime, zone, utc) => expect(read(dateTime, zone)).toBe(Date.parse(utc)));

  it.each([
    ["2026-03-08", "UTC"],
    ["2026-02-30T09:00:00", "UTC"],
    ["2026-03-08T09:00:00Z", "Pacific Standard Time"],
    ["2026-03-08T09:00:00+01:00", "UTC"],
  ])("refuses %s in %s", (dateTime, zone) => expect(() => read(dateTime, zone)).toThrow("is not a date and time"));

  it("gives back what wallTime wrote, in every zone, up to the hour that comes twice", () => {
    const zones = fc.constantFrom(...Object.entries(windowsZones));
    const times = fc.date({ min: new Date("2000-01-01"), max: new Date("2037-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(zones, times, ([name, iana], time) => {
        const wall = wallTime(time.getTime(), iana);
        return wallTime(read(wall, name), iana) === wall;
      }),
    );
  });
});

describe("utcTime", () => {
  it("has seven decimals", () => expect(utcTime(0)).toBe("1970-01-01T00:00:00.0000000Z"));
});
