import { describe, expect, it } from "vitest";
import { personId } from "../../circles/person.ts";
import type { SlotReason } from "../../scheduling/slot.ts";
import { slotReasonsText, slotReasonText } from "./slot-reason-text.ts";

const [ana, ben] = [personId("tenant", "ana"), personId("tenant", "ben")];
const reader = (people: number) => ({ people, nameOf: (person: string) => (person === ana ? "Ana" : "Ben") });

const told: readonly [SlotReason, string, string][] = [
  [
    { code: "inside-all-working-hours" },
    "both free, inside both working hours",
    "all free, inside everybody's working hours",
  ],
  [
    { code: "inside-known-working-hours" },
    "free for everybody whose calendar can be read, inside their working hours",
    "free for everybody whose calendar can be read, inside their working hours",
  ],
  [{ code: "today" }, "still today", "still today"],
  [{ code: "tomorrow" }, "already tomorrow", "already tomorrow"],
  [{ code: "leaves-no-gap", side: "before" }, "leaves no gap before it", "leaves no gap before it"],
  [{ code: "leaves-no-gap", side: "after" }, "leaves no gap after it", "leaves no gap after it"],
  [{ code: "leaves-no-gap", side: "both" }, "fills a gap exactly", "fills a gap exactly"],
  [{ code: "same-weekday", weekday: "monday" }, "on a Monday like last time", "on a Monday like last time"],
  [
    { code: "same-time", minuteOfDay: 719 },
    "at the same time of day as last time, in the morning",
    "at the same time of day as last time, in the morning",
  ],
  [
    { code: "same-time", minuteOfDay: 720 },
    "at the same time of day as last time, in the afternoon",
    "at the same time of day as last time, in the afternoon",
  ],
  [
    { code: "same-time", minuteOfDay: 1_080 },
    "at the same time of day as last time, in the evening",
    "at the same time of day as last time, in the evening",
  ],
  [{ code: "comfortable-in-all-zones" }, "early or late for neither of you", "early or late for nobody"],
  [
    { code: "everybody-welcome-can-come" },
    "everybody invited as welcome can come",
    "everybody invited as welcome can come",
  ],
  [{ code: "enough-can-come", can: 5, of: 6 }, "5 of 6 can come", "5 of 6 can come"],
  [
    { code: "fair-turn", people: [ana] },
    "outside the working hours of Ana, whose turn it is",
    "outside the working hours of Ana, whose turn it is",
  ],
  [
    { code: "out-of-hours", people: [ana, ben] },
    "outside the working hours of Ana and Ben",
    "outside the working hours of Ana and Ben",
  ],
  [{ code: "preferred-day" }, "on one of the days you prefer", "on one of the days you prefer"],
];

describe("slotReasonText", () => {
  it.each(told)("%j for two and for six", (reason, forTwo, forSix) => {
    expect(slotReasonText(reason, reader(2))).toBe(forTwo);
    expect(slotReasonText(reason, reader(6))).toBe(forSix);
  });
});

describe("slotReasonsText", () => {
  it("makes one sentence, the first reason first", () => {
    expect(slotReasonsText([{ code: "inside-all-working-hours" }, { code: "tomorrow" }], reader(2))).toBe(
      "Both free, inside both working hours, already tomorrow.",
    );
  });

  it("says nothing without a reason", () => {
    expect(slotReasonsText([], reader(2))).toBe("");
  });
});
