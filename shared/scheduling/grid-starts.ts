import type { CellGrid } from "./cell-grid.ts";
import { cellMinutes, type CellMask } from "./cell-mask.ts";
import { minuteMs } from "./wall-time.ts";
import type { ZoneRules } from "./zone-rules.ts";

export interface GridStarts {
  readonly count: number;
  /** The cells, in order of time. */
  readonly cell: readonly number[];
  /** The zone's offset at each of them, in minutes. */
  readonly offset: readonly number[];
}

/** The cells of a mask at which a zone's clock stands on the grid. */
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
}): GridStarts {
  const step = gridMinutes / cellMinutes;
  const cells: number[] = [];
  const offsets: number[] = [];
  for (let index = 0; index < zone.starts.length; index += 1) {
    const offset = zone.offsets[index]!;
    const from = index === 0 ? 0 : Math.max(0, cellAt(zone.starts[index]!));
    const next = zone.starts[index + 1];
    const to = next === undefined ? grid.cells : Math.min(grid.cells, cellAt(next));
    const pastGrid = modulo(grid.fromMinute + from * cellMinutes + offset, gridMinutes);
    let cell = from + (pastGrid === 0 ? 0 : Math.ceil((gridMinutes - pastGrid) / cellMinutes));
    while (cell < to) {
      const word = cell >>> 5;
      const bits = starts[word]! | 0;
      const end = Math.min(to, (word + 1) << 5);
      if (bits === 0) {
        // Nothing in this word: on to the first grid cell of a later one.
        cell += Math.ceil((end - cell) / step) * step;
        continue;
      }
      for (; cell < end; cell += step) {
        if (((bits >>> (cell & 31)) & 1) === 0) continue;
        cells.push(cell);
        offsets.push(offset);
      }
    }
  }
  return { count: cells.length, cell: cells, offset: offsets };

  function cellAt(at: number): number {
    return Math.ceil((at / minuteMs - grid.fromMinute) / cellMinutes);
  }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
