import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { fromIanaZone } from "./iana-zone.ts";
import type { BusyItem, PersonAvailability } from "./person-availability.ts";
import type { CommonFreeTimeInput } from "./search.ts";
import { weekdays } from "./weekday.ts";

// A week in which clocks change in Lisbon; those of St John's have changed before, those of Auckland change after.
const from = instantOf("2026-03-26T00:00Z");
const to = instantOf("2026-04-02T00:00Z");
const minute = 60_000;
const zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Lisbon"].map((name) =>
  fromIanaZone(name, { from, to })!,
);

const minuteOfDay = fc.nat(288).map((step) => step * 5);
const item = fc
  .record({
    at: fc.nat(7 * 1_440),
    length: fc.integer({ min: -30, max: 600 }),
    status: fc.constantFrom("free", "tentative", "busy", "oof", "workingElsewhere", "unknown" as const),
  })
  .map(({ at, length, status }): BusyItem => {
    const start = instant(from + at * minute);
    return { start, end: instant(start + length * minute), status };
  });
const somebody = fc.record({
  zone: fc.constantFrom(...zones),
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 4 }),
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
  busy: fc.array(item, { maxLength: 10 }),
  readable: fc.boolean(),
});
const searches = fc
  .record({
    people: fc.array(somebody, { minLength: 2, maxLength: 8 }),
    minutes: fc.integer({ min: 1, max: 18 }).map((step) => step * 5),
    gridMinutes: fc.constantFrom(5, 15, 30),
    noticeMinutes: fc.nat(2_000),
    bufferMinutes: fc.nat(20),
  })
  .map(({ people, ...search }): CommonFreeTimeInput => {
    const required = people.map(
      ({ zone, days, startMinute, endMinute, busy, readable }, index): PersonAvailability => ({
        person: personId("tenant", `p${index}`),
        zone,
        workingHours: { days, startMinute, endMinute },
        busy,
        readable,
      }),
    );
    return { required, search: { from, to, now: from, busyStatuses: ["busy", "oof"], ...search } };
  });

const startsOf = (input: CommonFreeTimeInput) =>
  commonFreeTime(input)
    .slots.map(({ start }) => start)
    .toSorted((one, other) => one - other);

function holdsFor(check: (input: CommonFreeTimeInput) => void): void {
  fc.assert(fc.property(searches, check), { numRuns: 300 });
}

describe("commonFreeTime, whatever it is asked", () => {
  it("gives an equal answer for equal input, best first, equal scores by time", () => {
    holdsFor((input) => {
      const { slots } = commonFreeTime(input);
      expect(commonFreeTime(structuredClone(input)).slots).toEqual(slots);
      expect(slots.toSorted((one, other) => other.score - one.score || one.start - other.start)).toEqual(slots);
    });
  });

  it("gives, asked for the best few, the head of all, and else the very same", () => {
    const wanted = fc.record({
      input: searches,
      needed: fc.integer({ min: 1, max: 8 }),
      most: fc.integer({ min: 1, max: 40 }),
      previous: fc.option(fc.nat(7 * 1_440).map((at) => instant(from + at * minute))),
      preferredDays: fc.subarray([...weekdays]),
    });
    let cut = 0;
    fc.assert(
      fc.property(wanted, ({ input, needed, most, previous, preferredDays }) => {
        const [required, optional] = [input.required.slice(0, needed), input.required.slice(needed)];
        const asked = { required, optional, search: { ...input.search, previous, preferredDays } };
        const { slots, ...others } = commonFreeTime(asked);
        expect(commonFreeTime({ ...asked, most })).toEqual({ slots: slots.slice(0, most), ...others });
        if (slots.length > most) cut += 1;
      }),
      { numRuns: 300 },
    );
    expect(cut).toBeGreaterThan(50);
  });

  it("does not depend on the order of items and of the others", () => {
    holdsFor((input) => {
      const [first, ...others] = input.required.map((one) => ({ ...one, busy: one.busy.toReversed() }));
      expect(startsOf({ ...input, required: [first!, ...others.toReversed()] })).toEqual(startsOf(input));
    });
  });

  it("ranks the same, for the same reasons, in whatever order the others are given", () => {
    const wanted = fc.record({
      input: searches,
      needed: fc.integer({ min: 1, max: 8 }),
      quorum: fc.integer({ min: 1, max: 8 }),
    });
    const fates = { slots: 0, missing: 0 };
    fc.assert(
      fc.property(wanted, ({ input, needed, quorum }) => {
        const [own, ...others] = input.required.slice(0, needed);
        const optional = input.required.slice(needed);
        const asked = { ...input, quorum: Math.min(quorum, input.required.length) };
        const ranked = (required: CommonFreeTimeInput["required"], welcome: CommonFreeTimeInput["required"]) =>
          commonFreeTime({ ...asked, required, optional: welcome }).slots.map((slot) => ({
            ...slot,
            without: slot.without.toSorted(),
            unconfirmedFor: slot.unconfirmedFor.toSorted(),
          }));
        const slots = ranked([own!, ...others], optional);
        expect(ranked([own!, ...others.toReversed()], optional.toReversed())).toEqual(slots);
        fates.slots += slots.length;
        fates.missing += slots.filter(({ without }) => without.length > 0).length;
        const absent = slots.map(({ without }) => without.length);
        expect(absent).toEqual(absent.toSorted((one, other) => one - other));
        for (const { without, reasons } of slots) {
          const codes = reasons.map(({ code }) => code);
          expect(codes.includes("enough-can-come")).toBe(without.length > 0);
          expect(new Set(codes).size).toBe(codes.length);
          expect(input.required.length - without.length).toBeGreaterThanOrEqual(asked.quorum);
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(fates.slots, fates.missing)).toBeGreaterThan(500);
  });

  it("never gains a slot from another appointment, another person, a longer session or more buffer", () => {
    fc.assert(
      fc.property(searches, item, (input, added) => {
        const all = new Set(startsOf(input));
        const { required, search } = input;
        const more: CommonFreeTimeInput[] = [
          { ...input, required: required.map((one) => ({ ...one, busy: [...one.busy, added] })) },
          { ...input, search: { ...search, minutes: search.minutes + 5 } },
          { ...input, search: { ...search, bufferMinutes: search.bufferMinutes + 5 } },
          { ...input, search: { ...search, noticeMinutes: search.noticeMinutes + 60 } },
        ];
        for (const harder of more) expect(startsOf(harder).filter((start) => !all.has(start))).toEqual([]);
        const fewer = new Set(startsOf({ ...input, required: required.slice(0, -1) }));
        expect([...all].filter((start) => !fewer.has(start))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("asks exactly those whose calendar is unknown", () => {
    holdsFor((input) => {
      const unknown = input.required.filter(({ readable }) => !readable).map(({ person }) => person);
      const { slots, unreadable } = commonFreeTime(input);
      expect(unreadable).toEqual(unknown);
      for (const { unconfirmedFor } of slots) expect(unconfirmedFor).toEqual(unknown);
    });
  });

  it("keeps inside the range and after the notice", () => {
    holdsFor((input) => {
      const { noticeMinutes, minutes } = input.search;
      for (const start of startsOf(input)) {
        expect(start).toBeGreaterThanOrEqual(from + noticeMinutes * minute);
        expect(start + minutes * minute).toBeLessThanOrEqual(to);
      }
    });
  });
});
