import type { Instant } from "../circles/instant.ts";
import type { CellGrid } from "./cell-grid.ts";
import { cellMinutes, lowestBit, removeCells, type CellMask } from "./cell-mask.ts";
import type { PackedBusy } from "./packed-busy.ts";
import type { BusyStatus } from "./person-availability.ts";
import { minuteMs } from "./wall-time.ts";

// In the order of Graph's digits. Some of its pages have no 4; anything else is unknown and blocks.
const packedStatuses: readonly BusyStatus[] = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"];
const zero = 48;
const fourZeros = 0x30303030;
// Eight zeros read as one number: most of a calendar is free and is passed over eight digits at a time.
const eightZeros = new Float64Array(new Int32Array([fourZeros, fourZeros]).buffer)[0]!;
// One piece of memory for the runs of every view until it is known how many they are.
let found = new Uint32Array(0);

/**
 * Packs a `getSchedule` view in five-minute steps.
 * @param digits the view's characters as bytes, from the begin of a buffer
 * @param viewStart on a five-minute step
 */
export function packView(digits: Uint8Array, viewStart: Instant): PackedBusy {
  const cells = digits.length;
  if (found.length < 3 * cells) found = new Uint32Array(3 * cells);
  const runs = found;
  const fours = new Int32Array(digits.buffer, digits.byteOffset, cells >>> 2);
  const eights = new Float64Array(digits.buffer, digits.byteOffset, cells >>> 3);
  // What is left over is filled up with zeros, which end the last run.
  let rest = fourZeros;
  for (let cell = cells & ~3; cell < cells; cell += 1) rest ^= (digits[cell]! ^ zero) << ((cell & 3) * 8);

  let length = 0;
  let digit = zero;
  for (let index = 0; index <= fours.length; index += 1) {
    if (digit === zero && (index & 1) === 0) {
      let eight = index >>> 1;
      while (eight < eights.length && eights[eight] === eightZeros) eight += 1;
      index = eight << 1;
    }
    const four = index < fours.length ? fours[index]! : rest;
    // Each digit beside the one before it: not 0 where a run begins or ends. The first digit is in the lowest byte.
    let changes = four ^ ((four << 8) | digit);
    while (changes !== 0) {
      const shift = lowestBit(changes) & ~7;
      const cell = (index << 2) + (shift >>> 3);
      if (digit !== zero) {
        runs[length + 1] = cell;
        length += 3;
      }
      digit = (four >>> shift) & 0xff;
      if (digit !== zero) {
        runs[length] = cell;
        runs[length + 2] = placeOf(digit);
      }
      changes &= ~(0xff << shift);
    }
  }
  return { known: { fromMinute: viewStart / minuteMs, cells }, runs: runs.slice(0, length) };
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
  // The digits of what blocks, one bit each.
  let blocking = 0;
  for (let digit = 0; digit < packedStatuses.length; digit += 1) {
    if (blocks.has(packedStatuses[digit]!)) blocking |= 1 << digit;
  }
  const { cells } = grid;
  const shift = (known.fromMinute - grid.fromMinute) / cellMinutes;
  const before = shift - Math.ceil(afterMinutes / cellMinutes);
  const after = shift + Math.ceil(beforeMinutes / cellMinutes);
  for (let index = 0; index < runs.length; index += 3) {
    if (((blocking >>> runs[index + 2]!) & 1) === 0) continue;
    removeCells(mask, Math.max(0, runs[index]! + before), Math.min(cells, runs[index + 1]! + after));
  }
  removeCells(mask, 0, known.cells === 0 ? cells : Math.min(cells, after));
  removeCells(mask, Math.max(0, known.cells + before), cells);
}
