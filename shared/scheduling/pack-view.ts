import type { Instant } from "../circles/instant.ts";
import type { CellGrid } from "./cell-grid.ts";
import { cellMinutes, removeCells, type CellMask } from "./cell-mask.ts";
import type { PackedBusy } from "./packed-busy.ts";
import type { BusyStatus } from "./person-availability.ts";
import { minuteMs } from "./wall-time.ts";

// In the order of Graph's digits. Some of its pages have no 4; anything else is unknown and blocks.
const packedStatuses: readonly BusyStatus[] = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"];
const zero = 48;
const fourZeros = 0x30303030;

/**
 * Packs a `getSchedule` view in five-minute steps.
 * @param digits the view's characters as bytes, from the begin of a buffer
 * @param viewStart on a five-minute step
 */
export function packView(digits: Uint8Array, viewStart: Instant): PackedBusy {
  // Most of a calendar is free and is passed over four digits at a time.
  const words = new Uint32Array(digits.buffer, digits.byteOffset, digits.length >>> 2);
  const runs: number[] = [];
  let cell = 0;
  while (cell < digits.length) {
    if ((cell & 3) === 0 && words[cell >>> 2] === fourZeros) {
      cell += 4;
      continue;
    }
    const digit = digits[cell]!;
    const from = cell;
    cell += 1;
    if (digit === zero) continue;
    while (digits[cell] === digit) cell += 1;
    runs.push(from, cell, placeOf(digit));
  }
  const known = { fromMinute: viewStart / minuteMs, cells: digits.length };
  return { known, runs: new Uint32Array(runs) };
}

function placeOf(digit: number): number {
  const place = digit - zero;
  return place > 0 && place < packedStatuses.length - 1 ? place : packedStatuses.length - 1;
}

/** Takes out every cell that a run which blocks touches, or that is not known, as `removeBusy` does with items. */
export function removePacked(
  mask: CellMask,
  {
    grid,
    packed: { known, runs },
    blocks,
    beforeMinutes,
    afterMinutes,
  }: {
    grid: CellGrid;
    packed: PackedBusy;
    blocks: ReadonlySet<BusyStatus>;
    beforeMinutes: number;
    afterMinutes: number;
  },
): void {
  const blocking = packedStatuses.map((status) => blocks.has(status));
  const shift = (known.fromMinute - grid.fromMinute) / cellMinutes;
  const before = shift - Math.ceil(afterMinutes / cellMinutes);
  const after = shift + Math.ceil(beforeMinutes / cellMinutes);
  for (let index = 0; index < runs.length; index += 3) {
    if (blocking[runs[index + 2]!]) take(runs[index]! + before, runs[index + 1]! + after);
  }
  take(0, known.cells === 0 ? grid.cells : after);
  take(known.cells + before, grid.cells);

  function take(from: number, to: number): void {
    removeCells(mask, Math.max(0, from), Math.min(grid.cells, to));
  }
}
