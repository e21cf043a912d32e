import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { monthWeeks, type Rhythm } from "../scheduling/rhythm.ts";
import { circleRhythmSchema, keptRhythm, rhythmOf } from "./circle-rhythm.ts";

/** What clients knew before a circle could meet monthly. */
const weeksOnly = z.looseObject({ every: z.literal("weeks"), weeks: z.int().check(z.gte(1), z.lte(12)) });

const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant("weeks" as const), weeks: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ every: fc.constant("month" as const), week: fc.constantFrom(...monthWeeks) }),
);

describe("a circle's rhythm", () => {
  it("comes back from the records as it was chosen, also through a client that knows weeks only", () => {
    fc.assert(
      fc.property(anyRhythm, (rhythm) => {
        const stored: unknown = JSON.parse(JSON.stringify(keptRhythm(rhythm)));
        const throughOlder = weeksOnly.parse(stored);
        expect(rhythmOf(circleRhythmSchema.parse(stored))).toEqual(rhythm);
        expect(rhythmOf(circleRhythmSchema.parse(throughOlder))).toEqual(rhythm);
      }),
    );
  });

  it("opens what was stored before, and keeps members that it does not know", () => {
    const stored = { every: "weeks", weeks: 2, later: "kept" };
    expect(circleRhythmSchema.parse(stored)).toEqual(stored);
    expect(rhythmOf(circleRhythmSchema.parse(stored))).toEqual({ every: "weeks", weeks: 2 });
  });

  it("of a month is every four weeks to who knows no months", () => {
    expect(keptRhythm({ every: "month", week: "last" })).toEqual({ every: "weeks", weeks: 4, monthly: "last" });
  });

  it.each([
    ["no weeks", { every: "weeks", weeks: 0 }],
    ["13 weeks", { every: "weeks", weeks: 13 }],
    ["a fifth weekday", { every: "weeks", weeks: 4, monthly: 5 }],
    ["years", { every: "years", weeks: 1 }],
  ])("refuses %s", (_, stored) => {
    expect(circleRhythmSchema.safeParse(stored).success).toBe(false);
  });
});
