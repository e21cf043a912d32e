import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import { isScheduleView } from "./is-schedule-view.ts";
import { scheduleErrorSchema, workingHoursSchema } from "./read-schedule.ts";

const oracle = z.object({
  availabilityView: z.nullish(z.string()),
  workingHours: z.nullish(workingHoursSchema),
  error: scheduleErrorSchema,
});

// Mostly what belongs there, sometimes what does not, at every depth.
const odd = fc.constantFrom<unknown>(null, undefined, 7, "text", Number.NaN, Number.POSITIVE_INFINITY, [], {}, true);
const orOdd = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: odd });
const members = (usual: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) => {
  const values = Object.entries(usual).map(([key, value]) => [key, orOdd(value)] as const);
  return fc.record(Object.fromEntries([...values, ["extra", fc.anything()]]), { requiredKeys });
};
const text = fc.constantFrom("08:00:00", "monday", "0020", "");
const number = fc.constantFrom(-60, 0, 3);
const rule = { time: text, dayOccurrence: number, dayOfWeek: text, month: number, year: number };
const daylight = { ...rule, daylightBias: number };
const zone = members({
  name: text,
  bias: number,
  standardOffset: members(rule, Object.keys(rule)),
  daylightOffset: members(daylight, Object.keys(daylight)),
});
const entry = members({
  availabilityView: text,
  workingHours: members({ daysOfWeek: fc.array(orOdd(text)), startTime: text, endTime: text, timeZone: zone }),
  error: members({ message: text, responseCode: text }),
  scheduleItems: fc.anything(),
});

describe("isScheduleView", () => {
  it("takes what the schema takes, and refuses what it refuses", () => {
    const fates = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: entry }, odd, fc.anything()), (told) => {
        const taken = oracle.safeParse(told).success;
        fates[taken ? "taken" : "refused"] += 1;
        expect(isScheduleView(told)).toBe(taken);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(fates.taken, fates.refused)).toBeGreaterThan(500);
  });

  it("does not look at appointments", () => {
    expect(isScheduleView({ availabilityView: "00", scheduleItems: [{ status: 7 }] })).toBe(true);
  });
});
