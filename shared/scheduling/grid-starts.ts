import type { CellGrid } from "./cell-grid.ts";
import { cellMinutes, hasCell, type CellMask } from "./cell-mask.ts";
import { minuteMs } from "./wall-time.ts";
import type { ZoneRules } from "./zone-rules.ts";

export interface GridStarts {
  readonly count: number;
  /** The cells, in order of time; only the first `count` are set. */
  readonly cell: Uint32Array;
  /** The zone's offset at each of them, in minutes. */
  readonly offset: Int16Array;
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
  const most = Math.ceil(grid.cells / step) + zone.starts.length;
  const found = { count: 0, cell: new Uint32Array(most), offset: new Int16Array(most) };
  for (let index = 0; index < zone.starts.length; index += 1) {
    const offset = zone.offsets[index]!;
    const from = index === 0 ? 0 : Math.max(0, cellAt(zone.starts[index]!));
    const next = zone.starts[index + 1];
    const to = next === undefined ? grid.cells : Math.min(grid.cells, cellAt(next));
    const pastGrid = modulo(grid.fromMinute + from * cellMinutes + offset, gridMinutes);
    let cell = from + (pastGrid === 0 ? 0 : Math.ceil((gridMinutes - pastGrid) / cellMinutes));
    while (cell < to) {
      if (starts[cell >>> 5] === 0) {
        // Nothing in this word: on to the first grid cell of a later one.
        const skipped = 32 - (cell & 31);
        cell += Math.ceil(skipped / step) * step;
        continue;
      }
      if (hasCell(starts, cell)) {
        found.cell[found.count] = cell;
        found.offset[found.count] = offset;
        found.count += 1;
      }
      cell += step;
    }
  }
  return found;

  function cellAt(at: number): number {
    return Math.ceil((at / minuteMs - grid.fromMinute) / cellMinutes);
  }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
