import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { explainNoSlot } from "./explain-no-slot.ts";
import { hours, item, search, somebody, zone } from "./free-time-cases.ts";
import { outOfHoursBurden } from "./out-of-hours-burden.ts";
import { rotatingSlots } from "./rotating-slots.ts";

// In January 09:00–17:00 is 08:00–16:00 UTC in Berlin and 20:00–04:00 UTC in Auckland.
const berlin = somebody("berlin", { zone: zone("Europe/Berlin") });
const auckland = somebody("auckland", { zone: zone("Pacific/Auckland") });
const week = search("2026-01-05T00:00Z", "2026-01-10T00:00Z", { minutes: 60, gridMinutes: 60 });
const pair = { required: [berlin, auckland], search: week };
const of = (one: number, other: number) =>
  new Map([
    [berlin.person, one],
    [auckland.person, other],
  ]);

describe("rotatingSlots", () => {
  it("finds times where no working hours meet, the least out of hours first", () => {
    expect(commonFreeTime(pair).slots).toEqual([]);
    const { slots } = rotatingSlots(pair);
    const [first] = slots;
    // 09:00 in Berlin is 21:00 in Auckland; twelve hours later it is the other way round.
    expect(new Date(first!.start).toISOString()).toBe("2026-01-05T08:00:00.000Z");
    expect(first!.outOfHours).toEqual([auckland.person]);
    expect(first!.reasons[0]).toEqual({ code: "out-of-hours", people: [auckland.person] });
    expect(slots.some(({ outOfHours }) => outOfHours.join() === berlin.person)).toBe(true);
    expect(slots.at(-1)!.outOfHours).toEqual([berlin.person, auckland.person]);
  });

  it.each([
    ["Berlin's turn", of(2, 3), berlin.person],
    ["Auckland's turn", of(1, 0), auckland.person],
  ])("knows when it is %s, and says so", (_, burden, person) => {
    const { slots } = rotatingSlots({ ...pair, burden });
    expect(slots[0]).toMatchObject({ outOfHours: [person], score: slots.length });
    expect(slots[0]!.reasons[0]).toEqual({ code: "fair-turn", people: [person] });
    for (const { outOfHours, reasons } of slots) {
      const code = outOfHours.join() === person ? "fair-turn" : "out-of-hours";
      expect(reasons[0]).toEqual({ code, people: outOfHours });
      expect(reasons.map((reason) => reason.code)).not.toContain("inside-all-working-hours");
    }
  });

  it("takes no end of the reach for the end of a gap", () => {
    const { slots } = rotatingSlots({ ...pair, search: { ...week, minutes: 45, gridMinutes: 15 }, burden: of(0, 1) });
    // 21:00 in Berlin is 09:00 in Auckland; 21:15 would end with the reach, and is later.
    expect(new Date(slots[0]!.start).toISOString()).toBe("2026-01-05T20:00:00.000Z");
    expect(slots.flatMap(({ reasons }) => reasons).some(({ code }) => code === "leaves-no-gap")).toBe(false);
  });

  it("puts what is inside everybody's hours first, with no turn", () => {
    const early = somebody("early", { zone: zone("Pacific/Auckland"), workingHours: hours("09:00", "22:00") });
    const { slots } = rotatingSlots({ required: [berlin, early], search: week, burden: of(5, 0) });
    expect(slots[0]!.outOfHours).toEqual([]);
    expect(slots[0]!.reasons[0]).toEqual({ code: "inside-all-working-hours" });
  });

  it("keeps own limits, kept time and calendars: only the working hours give way", () => {
    const strict = { ...auckland, latestMinute: 18 * 60 };
    const kept = { ...berlin, unavailable: [{ day: "monday" as const, startMinute: 20 * 60, endMinute: 22 * 60 }] };
    const { slots } = rotatingSlots({ required: [kept, strict], search: week });
    expect(slots.length).toBeGreaterThan(0);
    expect(slots[0]!.outOfHours).toEqual([berlin.person]);
    for (const { start, outOfHours } of slots) {
      expect(outOfHours).toContain(berlin.person);
      // 20:00 to 22:00 of Berlin's Monday.
      expect(start < instantOf("2026-01-05T18:01Z") || start >= instantOf("2026-01-05T21:00Z")).toBe(true);
    }
    const away = { ...strict, busy: [item("2026-01-01T00:00Z", "2026-02-01T00:00Z", "oof")] };
    expect(rotatingSlots({ required: [kept, away], search: week }).slots).toEqual([]);
  });

  it("asks nobody beyond the reach", () => {
    const reach = { startMinute: 8 * 60, endMinute: 20 * 60 };
    const { slots } = rotatingSlots({ ...pair, reach });
    const utcHours = new Set(slots.map(({ start }) => new Date(start).getUTCHours()));
    // 08:00–20:00 is 07:00–19:00 UTC and 19:00–07:00 UTC: they only touch.
    expect([...utcHours]).toEqual([]);
    const wider = rotatingSlots({ ...pair, reach: { ...reach, endMinute: 21 * 60 } }).slots;
    expect(new Set(wider.map(({ start }) => new Date(start).getUTCHours()))).toEqual(new Set([7, 19]));
  });

  it("is offered where zones differ, with whose turn it is", () => {
    const rotating = (input: typeof pair) =>
      explainNoSlot(input, { burden: of(0, 1) }).offers.find(({ kind }) => kind === "rotating");
    const offer = rotating(pair);
    expect(offer?.kind === "rotating" && offer.slots[0]!.outOfHours).toEqual([berlin.person]);
    expect(rotating({ ...pair, required: [somebody("a", { busy: auckland.busy }), somebody("b")] })).toBeUndefined();
  });

  it("refuses what commonFreeTime refuses", () => {
    expect(() => rotatingSlots({ ...pair, required: [] })).toThrow(new RangeError("nobody-to-meet"));
  });
});

describe("outOfHoursBurden", () => {
  const held = (start: string, end: string) => ({ start: instantOf(start), end: instantOf(end) });

  it.each<[string, ReturnType<typeof held>[], [number, number]]>([
    ["nothing for nothing", [], [0, 0]],
    ["a session in the morning of one", [held("2026-01-06T08:00Z", "2026-01-06T09:00Z")], [0, 1]],
    ["one that ends after the day", [held("2026-01-06T15:30Z", "2026-01-06T16:15Z")], [1, 1]],
    ["a weekend, which is Monday morning elsewhere", [held("2026-01-04T20:00Z", "2026-01-04T21:00Z")], [1, 0]],
    ["odd minutes", [held("2026-01-06T08:03Z", "2026-01-06T08:41Z")], [0, 1]],
    ["summer time as it was", [held("2026-07-07T07:00Z", "2026-07-07T08:00Z")], [0, 1]],
  ])("counts %s", (_, sessions, counts) => {
    expect([...outOfHoursBurden([berlin, auckland], sessions).values()]).toEqual(counts);
  });

  it("counts nobody who was not there", () => {
    const session = { ...held("2026-01-06T08:00Z", "2026-01-06T09:00Z"), without: [auckland.person] };
    expect(outOfHoursBurden([berlin, auckland], [session])).toEqual(of(0, 0));
  });
});
