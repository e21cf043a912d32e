import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestFirst } from "./best-first.ts";

describe("bestFirst", () => {
  it("orders as a stable sort by score does, and hands out its head", () => {
    const scores = fc.array(fc.integer({ min: -14_000, max: 1_060 }), { maxLength: 60 });
    const close = fc.array(fc.integer({ min: 1_000, max: 1_003 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(scores, close), fc.option(fc.nat(70)), (told, most) => {
        const expected = [...told.keys()].toSorted((one, other) => told[other]! - told[one]!);
        const order = [...bestFirst(Int32Array.from(told), most ?? Number.POSITIVE_INFINITY)];
        expect(order).toEqual(most === null ? expected : expected.slice(0, most));
      }),
    );
  });
});
