import { cellAt, type CellGrid } from "./cell-grid.ts";
import { cellMinutes, lowestBit, type CellMask } from "./cell-mask.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** The cells of a mask at which a zone's clock stands on the grid, in order of time. */
export function gridStarts({
  starts,
  grid,
  zone,
  gridMinutes,
}: {
  starts: CellMask;
  grid: CellGrid;
  zone: ZoneRules;
  gridMinutes: number;
}): readonly number[] {
  const step = gridMinutes / cellMinutes;
  const onGrid = gridWords(step);
  const cells: number[] = [];
  for (let index = 0; index < zone.starts.length; index += 1) {
    const from = index === 0 ? 0 : Math.max(0, cellAt(grid, zone.starts[index]!));
    const next = zone.starts[index + 1];
    const to = next === undefined ? grid.cells : Math.min(grid.cells, cellAt(grid, next));
    const pastGrid = modulo(grid.fromMinute + from * cellMinutes + zone.offsets[index]!, gridMinutes);
    const first = from + (pastGrid === 0 ? 0 : Math.ceil((gridMinutes - pastGrid) / cellMinutes));
    for (let word = first >>> 5; word << 5 < to; word += 1) {
      let bits = starts[word]! | 0;
      if (bits === 0) continue;
      const begin = word << 5;
      bits &= onGrid[modulo(first - begin, step)]!;
      if (begin < first) bits &= -1 << (first & 31);
      if (to - begin < 32) bits &= ~(-1 << (to & 31));
      for (; bits !== 0; bits &= bits - 1) cells.push(begin + lowestBit(bits));
    }
  }
  return cells;
}

/** Words with every `step`th cell: at `n` the one that begins with cell `n`. */
function gridWords(step: number): Int32Array {
  const words = new Int32Array(step);
  for (let first = 0; first < step; first += 1) {
    for (let cell = first; cell < 32; cell += step) words[first]! |= 1 << cell;
  }
  return words;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
