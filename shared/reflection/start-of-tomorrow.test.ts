import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, instantOf, isoOf } from "../circles/instant.ts";
import { startOfTomorrow } from "./start-of-tomorrow.ts";

const minute = 60_000;

/** `2026-11-02` where the clocks of the zone say so. */
function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}

describe("startOfTomorrow", () => {
  it.each([
    ["late in the evening", "Asia/Kathmandu", "2026-11-02T17:45:00Z", "2026-11-02T18:15:00.000Z"],
    ["at midnight itself", "Asia/Kathmandu", "2026-11-02T18:15:00Z", "2026-11-03T18:15:00.000Z"],
    ["on a day of 25 hours", "America/St_Johns", "2026-11-01T03:00:00Z", "2026-11-02T03:30:00.000Z"],
    ["on a day of 23 hours", "Pacific/Auckland", "2026-09-26T13:00:00Z", "2026-09-27T11:00:00.000Z"],
    ["before a midnight that is skipped", "Africa/Cairo", "2026-04-23T10:00:00Z", "2026-04-23T22:00:00.000Z"],
  ])("is right %s", (_when, zone, now, tomorrow) => {
    expect(isoOf(startOfTomorrow(instantOf(now), zone))).toBe(tomorrow);
  });

  it("is the first minute of another day, at most 25 hours away", () => {
    const zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Africa/Cairo", "UTC"];
    const from = Date.UTC(2026, 0, 1);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), (zone, minutes) => {
        const now = instant(from + minutes * minute);
        const at = startOfTomorrow(now, zone);
        expect(at).toBeGreaterThan(now);
        expect(at - now).toBeLessThanOrEqual(25 * 60 * minute);
        expect(dayIn(zone, at)).not.toBe(dayIn(zone, now));
        expect(dayIn(zone, at - 1)).toBe(dayIn(zone, now));
      }),
    );
  });
});
