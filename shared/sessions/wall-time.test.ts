import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant, instantOf } from "../circles/instant.ts";
import { wallTime } from "./wall-time.ts";

describe("wallTime", () => {
  it.each([
    ["2026-03-02T03:15:00Z", "Asia/Kathmandu", "2026-03-02T09:00:00", "Asia/Kathmandu"],
    ["2026-03-08T05:31:00Z", "America/St_Johns", "2026-03-08T03:01:00", "America/St_Johns"],
    ["2026-04-04T12:30:00Z", "Pacific/Auckland", "2026-04-05T01:30:00", "Pacific/Auckland"],
    ["2026-04-04T13:30:00Z", "Pacific/Auckland", "2026-04-04T13:30:00", "UTC"],
    ["2026-04-04T14:30:00Z", "Pacific/Auckland", "2026-04-04T14:30:00", "UTC"],
    ["2026-04-04T15:00:00Z", "Pacific/Auckland", "2026-04-05T03:00:00", "Pacific/Auckland"],
    ["2026-11-01T03:45:00Z", "America/St_Johns", "2026-11-01T03:45:00", "UTC"],
    ["2026-04-04T14:45:00Z", "Australia/Lord_Howe", "2026-04-04T14:45:00", "UTC"],
  ])("of %s in %s is %s (%s)", (at, zone, dateTime, timeZone) => {
    expect(wallTime(instantOf(at), zone)).toEqual({ dateTime, timeZone });
  });

  it("refuses a zone that is none", () => expect(() => wallTime(instant(0), "Mars/Olympus")).toThrow(RangeError));

  it("means one instant only, as Intl reads it", () => {
    const zones = fc.constantFrom(
      "Asia/Kathmandu",
      "America/St_Johns",
      "Pacific/Auckland",
      "Europe/Berlin",
      "Australia/Lord_Howe",
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 365 * 24 * 12 }), (zone, step) => {
        const at = instant(Date.UTC(2026, 0, 1) + step * 300_000);
        const wall = wallTime(at, zone);
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone: wall.timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        });
        expect(shown.format(at).replace(" ", "T")).toBe(wall.dateTime);
        const sameWall = [-60, -30, 30, 60].filter(
          (minutes) => shown.format(at + minutes * 60_000) === shown.format(at),
        );
        expect(sameWall).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
