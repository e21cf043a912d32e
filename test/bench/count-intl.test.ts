import { describe, expect, it } from "vitest";
import { instantOf } from "shared/circles/instant.ts";
import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import { explainNoSlot } from "shared/scheduling/explain-no-slot.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import { instantSlots } from "shared/scheduling/instant-slots.ts";
import { rotatingSlots } from "shared/scheduling/rotating-slots.ts";
import { weekStretches } from "shared/scheduling/week-stretches.ts";
import { countIntl } from "./count-intl.ts";
import { startsWithLuxon } from "./scheduling-luxon.ts";
import { schedulingWork } from "./scheduling-work.ts";

describe("countIntl", () => {
  it("counts what is built and what is formatted, also by a formatter from before", () => {
    const old = new Intl.DateTimeFormat("en");
    const calls = countIntl(() => {
      old.format(0);
      old.formatToParts(0);
      new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format(0);
      new Date(0).toLocaleTimeString("en");
    });
    expect(calls).toEqual({ built: 1, formatted: 4 });
  });

  it("leaves Intl as it was, also after an error", () => {
    const before = Intl.DateTimeFormat;
    expect(() =>
      countIntl(() => {
        throw new Error("work failed");
      }),
    ).toThrow("work failed");
    expect(Intl.DateTimeFormat).toBe(before);
  });
});

describe("Intl in a search", () => {
  const work = schedulingWork({ people: 8, days: 42, seed: 5 });

  it("is not called at all in a warm search, nor when nothing is found", () => {
    expect(countIntl(() => commonFreeTime(work))).toEqual({ built: 0, formatted: 0 });
    const search = { ...work.search, minutes: 600 };
    expect(countIntl(() => explainNoSlot({ ...work, search }))).toEqual({ built: 0, formatted: 0 });
  });

  it("is not called for near, rotating and quorum slots, nor for a week", () => {
    const quorum = { required: work.required.slice(0, 1), optional: work.required.slice(1), quorum: 3 };
    const { zone } = work.required[0]!;
    const week = instantOf("2026-03-25T12:00Z");
    const calls = countIntl(() => [
      instantSlots({ ...work, horizon: 2 }),
      rotatingSlots(work),
      weekStretches({ input: work, slots: commonFreeTime({ ...work, ...quorum }).slots, zone, at: week }),
    ]);
    expect(calls).toEqual({ built: 0, formatted: 0 });
  });

  it("is called by other ways, so the count can fail", () => {
    expect(countIntl(() => startsWithLuxon(work)).formatted).toBeGreaterThan(0);
  });

  it.each(["Africa/Cairo", "America/Havana", "Europe/Vilnius", "Africa/Casablanca"])(
    "is called at most 62 times for a new zone and quarter: %s, then never again",
    (zone) => {
      // Lies over two of the 91-day blocks in which rules are kept (22 January, 23 April 2026), the worst case.
      const quarter = { from: instantOf("2026-02-01T00:00Z"), to: instantOf("2026-05-01T00:00Z") };
      const cold = countIntl(() => fromIanaZone(zone, quarter));
      expect(cold.built).toBe(1);
      expect(cold.formatted).toBeLessThanOrEqual(60);
      expect(countIntl(() => fromIanaZone(zone, quarter))).toEqual({ built: 0, formatted: 0 });
    },
  );
});
