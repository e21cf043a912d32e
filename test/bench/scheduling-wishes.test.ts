import { describe, expect, it } from "vitest";
import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import { clockChangesOf } from "./scheduling-cases.ts";
import { readWithLuxon, readWithTemporal, slotsByTrying, type ReadClock } from "./scheduling-oracle.ts";
import { wishesAround } from "./scheduling-wishes.ts";

const changes = clockChangesOf(2026);
const rounds = Math.ceil(1_000 / changes.length);
const cases = Array.from({ length: rounds }, (_, round) =>
  changes.map((change, index) => ({ change, seed: 500_000 + round * 10_000 + index })),
).flat();

describe("quorum, buffers, kept time, limits and full days around every clock change of a year", () => {
  it("looks at 1,000 cases and more, each wish in many of them", () => {
    expect(cases.length).toBeGreaterThanOrEqual(1_000);
    const people = cases.flatMap(({ change, seed }) => {
      const { required, optional = [], quorum } = wishesAround(change, seed);
      return [...required, ...optional].map((person) => ({ ...person, quorum }));
    });
    const wishes = ["unavailable", "fullDays", "bufferAfterMinutes", "latestMinute", "lunch", "quorum"] as const;
    for (const wish of wishes) expect(people.filter((one) => one[wish] !== undefined).length).toBeGreaterThan(500);
  });

  it.each<[string, ReadClock]>([
    ["luxon", readWithLuxon],
    ["temporal", readWithTemporal],
  ])("finds the very slots, with the very people missing, that trying with %s finds", (_, read) => {
    let withSlots = 0;
    let withMissing = 0;
    for (const { change, seed } of cases) {
      const input = wishesAround(change, seed);
      const expected = slotsByTrying(input, read);
      const found = commonFreeTime(input).slots.map(({ start, without }) => ({ start: start as number, without }));
      found.sort((one, other) => one.start - other.start);
      expect(found, `${change.zone}, seed ${seed}`).toEqual(expected);
      if (expected.length > 0) withSlots += 1;
      if (expected.some(({ without }) => without.length > 0)) withMissing += 1;
    }
    expect(withSlots).toBeGreaterThan(cases.length / 3);
    expect(withMissing).toBeGreaterThan(cases.length / 10);
  });
});
