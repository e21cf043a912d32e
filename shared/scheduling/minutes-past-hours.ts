import { cellMinutes, hasCell, type CellMask } from "./cell-mask.ts";

/**
 * How far a run of cells reaches out of somebody's hours, in minutes: how much earlier it begins or how much later it
 * ends, whichever is less when it lies wholly outside.
 */
export function minutesPastHours(hours: CellMask, cells: number): (cell: number, length: number) => number {
  const next = new Int32Array(cells + 1);
  const last = new Int32Array(cells + 1);
  next[cells] = 2 * cells;
  for (let cell = cells - 1; cell >= 0; cell -= 1) next[cell] = hasCell(hours, cell) ? cell : next[cell + 1]!;
  last[0] = -cells;
  for (let cell = 0; cell < cells; cell += 1) last[cell + 1] = hasCell(hours, cell) ? cell + 1 : last[cell]!;
  return (cell, length) => {
    const end = cell + length;
    const early = next[cell]! - cell;
    const late = end - last[end]!;
    if (early === 0) return late * cellMinutes;
    return (late === 0 ? early : Math.min(early, late)) * cellMinutes;
  };
}
