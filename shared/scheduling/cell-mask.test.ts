import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCells, emptyMask, hasCell, intersect, removeCells, runAround, runStarts } from "./cell-mask.ts";

const cells = 200;
const stretch = fc.tuple(fc.nat(cells), fc.nat(cells)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const edits = fc.array(fc.tuple(fc.boolean(), stretch), { maxLength: 12 });

/** The same edits on a mask and on a plain list of booleans. */
function both(steps: readonly (readonly [boolean, readonly [number, number]])[]) {
  const mask = emptyMask(cells);
  const plain = Array.from({ length: cells }, () => false);
  for (const [add, [from, to]] of steps) {
    (add ? addCells : removeCells)(mask, from, to);
    plain.fill(add, from, to);
  }
  return { mask, plain };
}

const read = (mask: Uint32Array) => Array.from({ length: cells }, (_, cell) => hasCell(mask, cell));

describe("a mask of cells", () => {
  it("holds what was added and not taken out", () => {
    fc.assert(
      fc.property(edits, (steps) => {
        expect(read(both(steps).mask)).toEqual(both(steps).plain);
      }),
    );
  });

  it("intersects", () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [a, b] = [both(one), both(other)];
        intersect(a.mask, b.mask);
        expect(read(a.mask)).toEqual(a.plain.map((kept, cell) => kept && b.plain[cell]));
      }),
    );
  });

  it("knows where a run of any length begins, over words and at the end", () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 1, max: 120 }), (steps, length) => {
        const { mask, plain } = both(steps);
        const expected = plain.map(
          (_, cell) => cell + length <= cells && plain.slice(cell, cell + length).every(Boolean),
        );
        expect(read(runStarts(mask, length))).toEqual(expected);
      }),
    );
  });

  it("finds the run around a cell, over words and at both ends", () => {
    fc.assert(
      fc.property(edits, fc.nat(cells - 1), (steps, cell) => {
        const { mask, plain } = both([...steps, [true, [cell, cell + 1]]]);
        const before = plain.lastIndexOf(false, cell);
        const after = plain.indexOf(false, cell);
        expect(runAround(mask, cell)).toEqual({ from: before + 1, to: after === -1 ? cells : after });
      }),
    );
  });
});
