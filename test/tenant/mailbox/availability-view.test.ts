import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availabilityView } from "./availability-view.ts";

const digit = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 } as const;
const item = fc.record({
  status: fc.constantFrom("free", "workingElsewhere", "tentative", "busy", "oof"),
  start: fc.integer({ min: -20, max: 100 }),
  length: fc.integer({ min: 1, max: 50 }),
});

describe("availabilityView", () => {
  it("is, interval by interval, the highest digit of any minute in it", () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 6 }),
        fc.integer({ min: 5, max: 30 }),
        fc.integer({ min: 30, max: 90 }),
        (items, interval, to) => {
          const placed = items.map(({ status, start, length }) => ({ status, start, end: start + length }));
          const minutes = Array.from({ length: to }, (_, at) =>
            Math.max(
              0,
              ...placed.filter(({ start, end }) => start <= at && at < end).map(({ status }) => digit[status]),
            ),
          );
          const expected = Array.from({ length: Math.ceil(to / interval) }, (_, slot) =>
            Math.max(...minutes.slice(slot * interval, (slot + 1) * interval)),
          );
          expect(availabilityView(placed, { from: 0, to, interval, elsewhere: "0" })).toBe(expected.join(""));
        },
      ),
    );
  });
});
