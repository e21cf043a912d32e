import { describe, expect, it } from "vitest";
import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import { wallTimeAt, instantsOfWallTime } from "shared/scheduling/wall-time.ts";
import { caseAround, clockChangesOf } from "./scheduling-cases.ts";
import { readWithLuxon, readWithTemporal, startsByTrying, type ReadClock } from "./scheduling-oracle.ts";

const changes = clockChangesOf(2026);
const rounds = Math.ceil(1_000 / changes.length) + 1;
const cases = Array.from({ length: rounds }, (_, round) =>
  changes.map((change, index) => ({ change, seed: round * 10_000 + index })),
).flat();

describe("common free time around every clock change of a year", () => {
  it("looks at 1,000 cases and more, in zones of both hemispheres", () => {
    expect(cases.length).toBeGreaterThanOrEqual(1_000);
    expect(new Set(changes.map(({ zone }) => zone)).size).toBeGreaterThan(100);
    const zones = changes.map(({ zone }) => zone);
    expect(zones).toEqual(expect.arrayContaining(["America/St_Johns", "Pacific/Auckland", "Europe/Lisbon"]));
  });

  it.each<[string, ReadClock]>([
    ["luxon", readWithLuxon],
    ["temporal", readWithTemporal],
  ])("finds the very starts that trying every five minutes with %s finds", (_, read) => {
    let withSlots = 0;
    for (const { change, seed } of cases) {
      const input = caseAround(change, seed);
      const expected = startsByTrying(input, read);
      const found = commonFreeTime(input).slots.map(({ start }) => start as number);
      found.sort((one, other) => one - other);
      expect(found, `${change.zone}, seed ${seed}`).toEqual(expected);
      if (expected.length > 0) withSlots += 1;
    }
    expect(withSlots).toBeGreaterThan(cases.length / 2);
  });

  it("offers no time that the wall clock skips", () => {
    for (const { change, seed } of cases.slice(0, changes.length)) {
      const input = caseAround(change, seed);
      for (const { zone } of input.required) {
        for (const { start } of commonFreeTime(input).slots) {
          expect(instantsOfWallTime(zone, wallTimeAt(zone, start))).toContain(start);
        }
      }
    }
  });
});
