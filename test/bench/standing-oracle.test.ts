import { describe, expect, it } from "vitest";
import { dayName } from "shared/scheduling/day-name.ts";
import { proposedMoves } from "shared/scheduling/proposed-moves.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { standingSlots } from "shared/scheduling/standing-slots.ts";
import { instantsOfWallTime, minuteMs, wallTimeAt } from "shared/scheduling/wall-time.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { countIntl } from "./count-intl.ts";
import { readWithLuxon, slotsByTrying } from "./scheduling-oracle.ts";
import { standingByTrying } from "./standing-by-trying.ts";
import { standingCase } from "./standing-cases.ts";

const cases = Array.from({ length: 500 }, (_, seed) => {
  const input = standingCase(seed);
  return { seed, input, starts: startsOf(input) };
});

function startsOf(input: CommonFreeTimeInput): ReadonlySet<number> {
  return new Set(slotsByTrying(input, readWithLuxon).map(({ start }) => start));
}

describe("standingSlots, against trying everything with luxon", () => {
  it("finds the same weekdays and times, with the same dates that hold, and the best week to begin with", () => {
    const outcomes = new Map<string, number>();
    for (const { seed, input, starts } of cases) {
      const expected = standingByTrying(input, starts);
      const { slots } = standingSlots(input);
      const found = slots.map(({ weekday, minuteOfDay }) => `${weekdays.indexOf(weekday)} ${minuteOfDay}`);
      expect(found.toSorted(), `seed ${seed}`).toEqual([...expected.keys()].toSorted());
      for (const [index, { first, dates, holds }] of slots.entries()) {
        const byFirst = expected.get(found[index]!)!;
        const held = dates.map(({ outcome }) => outcome === "holds");
        expect(held, `seed ${seed}, ${found[index]}`).toEqual(byFirst.get(dayName(first.day)));
        const most = Math.max(...[...byFirst.values()].map((all) => all.filter(Boolean).length));
        expect(holds, `seed ${seed}, ${found[index]}`).toBe(most);
        for (const { outcome } of dates) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      const order = slots.map(({ holds }) => holds);
      expect(order).toEqual(order.toSorted((one, other) => other - one));
    }
    for (const outcome of ["holds", "clash", "outside-hours", "clock-change"]) {
      expect(outcomes.get(outcome), outcome).toBeGreaterThan(20);
    }
  });

  it("names for every date that does not hold somebody who cannot, and nobody who can", () => {
    const whys = new Map<string, number>();
    for (const { seed, input } of cases.slice(0, 100)) {
      const asked = input.quorum === undefined ? input.required : [...input.required, ...(input.optional ?? [])];
      // Each alone, every five minutes.
      const able = new Map(
        asked.map((person) => {
          const alone = { required: [person], search: { ...input.search, gridMinutes: 5 } };
          return [person.person, startsOf(alone)];
        }),
      );
      for (const { dates } of standingSlots(input).slots) {
        for (const date of dates) {
          if (date.outcome !== "clash" && date.outcome !== "outside-hours") continue;
          expect(date.people.length, `seed ${seed}`).toBeGreaterThan(0);
          const unread = asked.filter(({ readable }, index) => !readable && index >= input.required.length);
          const cannot = asked.filter(
            (person) => unread.includes(person) || !able.get(person.person)!.has(date.originalStart),
          );
          expect(date.people.map(({ person }) => person)).toEqual(cannot.map(({ person }) => person));
          for (const { person, own, why } of date.people) {
            expect(own).toBe(person === asked[0]!.person);
            whys.set(why, (whys.get(why) ?? 0) + 1);
          }
        }
      }
    }
    expect([...whys.keys()].toSorted()).toEqual(["busy", "outside-hours", "unknown"]);
  });

  it("proposes moves that are slots, at times the clock shows, on days between the dates beside them", () => {
    const kinds = new Map<string, number>();
    for (const { seed, input, starts } of cases) {
      const zone = input.required[0]!.zone;
      const { slots } = standingSlots(input);
      for (const slot of [slots[0], slots[Math.floor(slots.length / 2)], slots.at(-1)]) {
        if (!slot) continue;
        const moves = proposedMoves({ ...input, slot });
        const failing = slot.dates.filter(({ outcome }) => outcome !== "holds");
        expect(moves.map(({ number }) => number)).toEqual(failing.map(({ number }) => number));
        const finals = slot.dates.map(({ number, originalStart }) => {
          const move = moves.find((one) => one.number === number);
          const kind = move ? (move.start === null ? move.reason : move.reach) : "holds";
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          return { original: originalStart, final: move?.start ?? originalStart };
        });
        for (const { start } of moves) {
          if (start === null) continue;
          expect(starts.has(start), `seed ${seed}`).toBe(true);
          expect(instantsOfWallTime(zone, wallTimeAt(zone, start))).toContain(start);
        }
        const dayOf = (at: (typeof finals)[number]["final"]) => wallTimeAt(zone, at).day;
        for (const [index, one] of finals.entries()) {
          const next = finals[index + 1];
          if (!next) continue;
          for (const before of [one.original, one.final]) {
            for (const after of [next.original, next.final]) {
              expect(dayOf(before), `seed ${seed}`).toBeLessThan(dayOf(after));
              expect(before + slot.minutes * minuteMs).toBeLessThanOrEqual(after);
            }
          }
        }
      }
    }
    for (const kind of ["holds", "same-day", "same-week", "same-period", "nothing-free", "no-common-hours"]) {
      expect(kinds.get(kind), kind).toBeGreaterThan(5);
    }
  });

  it("asks Intl for nothing, neither for slots nor for moves", () => {
    const work = () => {
      for (const { input } of cases.slice(0, 50)) {
        const [slot] = standingSlots(input).slots;
        if (slot) proposedMoves({ ...input, slot });
      }
    };
    expect(countIntl(work)).toEqual({ built: 0, formatted: 0 });
  });
});
