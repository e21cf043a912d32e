import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { reminderBy, type ReminderStep, reminderStepSchema } from "./reminder.ts";

const sessionId = "AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBB";
const day = 86_400_000;
const step = (name: ReminderStep["step"], at: number): ReminderStep => ({ sessionId, step: name, at: instant(at) });

describe("reminderBy", () => {
  it.each([
    ["never, without a word", [], "never", null],
    ["waiting, before the day", [step("asked", 3 * day)], "waiting", 3 * day],
    ["due, from its first instant", [step("asked", 2 * day)], "due", 2 * day],
    ["due by the earlier of two devices", [step("asked", 3 * day), step("asked", day)], "due", day],
    ["given, whatever is asked later", [step("given", day), step("asked", 9 * day)], "given", 9 * day],
    ["skipped, whatever else was said", [step("asked", day), step("skipped", day), step("given", day)], "skipped", day],
  ] as const)("is %s", (_what, steps, state, at) => {
    expect(reminderBy(steps, instant(2 * day))).toEqual({ state, at });
  });

  it("is the same in whatever order and however often the devices' steps arrive", () => {
    const steps = fc.array(
      fc
        .tuple(fc.constantFrom<ReminderStep["step"]>("asked", "given", "skipped"), fc.integer({ min: 0, max: 9 }))
        .map(([name, at]) => step(name, at)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        expect(reminderBy([...all.toReversed(), ...all], instant(5))).toEqual(reminderBy(all, instant(5)));
      }),
    );
  });
});

describe("reminderStepSchema", () => {
  it.each([
    ["a step of a later version", { sessionId, step: "praised", at: 1 }],
    ["a foreign id", { sessionId: "x", step: "asked", at: 1 }],
    ["a time that is none", { sessionId, step: "asked", at: -1 }],
  ])("does not take %s", (_what, value) => {
    expect(reminderStepSchema.safeParse(value).success).toBe(false);
  });
});
