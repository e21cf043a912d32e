import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundedShare } from "./rounded-share.ts";

describe("roundedShare", () => {
  it.each([
    [0, 12, 10],
    [12, 12, 90],
    [11, 12, 90],
    [1, 4, 30],
    [5, 10, 50],
    [17, 20, 90],
    [0, 0, 10],
    [14, 10, 90],
  ])("%i of %i is shown as %i", (part, whole, shown) => expect(roundedShare(part, whole)).toBe(shown));

  it("is never 0 or 100 and never falls when the part grows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (whole, part) => {
        const share = roundedShare(part, whole);
        expect(share).toBeGreaterThanOrEqual(10);
        expect(share).toBeLessThanOrEqual(90);
        expect(roundedShare(part + 1, whole)).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
