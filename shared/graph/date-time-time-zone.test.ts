import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, instantOf } from "../circles/instant.ts";
import { instantOfDateTime, utcDateTime, zonedDateTime } from "./date-time-time-zone.ts";

describe("instantOfDateTime", () => {
  it.each([
    ["2026-03-02T09:00:00.0000000", "UTC", "2026-03-02T09:00:00Z"],
    ["2026-03-02T09:00", null, "2026-03-02T09:00:00Z"],
    ["2026-03-02T09:00:00Z", "Nepal Standard Time", "2026-03-02T09:00:00Z"],
    ["2026-03-02T09:00:00.2500000", "Nepal Standard Time", "2026-03-02T03:15:00.250Z"],
    ["2026-07-01T09:00:00", "Newfoundland Standard Time", "2026-07-01T11:30:00Z"],
    ["2026-01-01T09:00:00", "New Zealand Standard Time", "2025-12-31T20:00:00Z"],
    ["2026-01-01T09:00:00", "Pacific/Auckland", "2025-12-31T20:00:00Z"],
    // Clocks go back on 1 November 2026 at 2:00: half past one is there twice, the first one counts.
    ["2026-11-01T01:30:00", "Newfoundland Standard Time", "2026-11-01T04:00:00Z"],
    // Clocks go forward on 8 March 2026 at 2:00: half past two is not there.
    ["2026-03-08T02:30:00", "Newfoundland Standard Time", "2026-03-08T06:00:00Z"],
  ])("reads %s in %s as %s", (dateTime, timeZone, iso) => {
    expect(instantOfDateTime({ dateTime, timeZone })).toBe(instantOf(iso));
  });

  it.each([
    ["2026-03-02T09:00:00", "Australia Eastern Standard Time"],
    ["2026-13-02T09:00:00", "UTC"],
    ["tomorrow", "UTC"],
    ["", null],
  ])("has nothing for %s in %s", (dateTime, timeZone) => expect(instantOfDateTime({ dateTime, timeZone })).toBeNull());
});

describe("zonedDateTime", () => {
  it.each([
    ["2026-03-02T03:15:00Z", "Asia/Kathmandu", "2026-03-02T09:00:00", "Nepal Standard Time"],
    ["2026-07-01T11:30:00Z", "America/St_Johns", "2026-07-01T09:00:00", "Newfoundland Standard Time"],
    ["2025-12-31T20:00:00Z", "Pacific/Auckland", "2026-01-01T09:00:00", "New Zealand Standard Time"],
    ["2026-03-02T09:00:00Z", "Antarctica/Troll", "2026-03-02T09:00:00.000", "UTC"],
  ])("writes %s in %s under the Windows name", (iso, zone, dateTime, timeZone) => {
    expect(zonedDateTime(instantOf(iso), zone)).toEqual({ dateTime, timeZone });
  });

  it("comes back as the same instant, the hour that is there twice aside", () => {
    const zones = fc.constantFrom(
      "Asia/Kathmandu",
      "America/St_Johns",
      "Pacific/Auckland",
      "Europe/Kyiv",
      "Asia/Calcutta",
    );
    const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const at = instant(minute * 60_000);
        const back = instantOfDateTime(zonedDateTime(at, zone)) ?? 0;
        expect([0, 3_600_000]).toContain(at - back);
        expect(instantOfDateTime(utcDateTime(at))).toBe(at);
      }),
    );
  });
});
