import type { Instant } from "../circles/instant.ts";
import { addCells, cellMinutes, cellMs, removeCells, type CellMask } from "./cell-mask.ts";
import type { BusyItem, BusyStatus } from "./person-availability.ts";
import { dayMinutes, minuteMs, weekdayOf } from "./wall-time.ts";
import type { TimeRange, ZoneRules } from "./zone-rules.ts";

/** Where the cells of a mask lie in time: cell 0 begins `fromMinute` minutes after 1970-01-01T00:00Z. */
export interface CellGrid {
  readonly fromMinute: number;
  readonly cells: number;
}

/** The whole cells inside a range. */
export function cellGrid({ from, to }: TimeRange): CellGrid {
  const first = Math.ceil(from / cellMs);
  return { fromMinute: first * cellMinutes, cells: Math.max(0, Math.floor(to / cellMs) - first) };
}

/** Where a cell begins. */
export function cellStart(grid: CellGrid, cell: number): Instant {
  return ((grid.fromMinute + cell * cellMinutes) * minuteMs) as Instant;
}

/** The first cell that begins at a time or later, whether the grid has it or not. */
export function cellAt(grid: CellGrid, at: Instant): number {
  return Math.ceil((at / minuteMs - grid.fromMinute) / cellMinutes);
}

/** A stretch of the local day on some weekdays (bits, Sunday lowest); night stretches end the day after. */
export interface WeeklyStretch {
  readonly days: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

/**
 * Adds the cells in which a zone's wall clock shows a time of the stretch, or takes out those in which it does at all.
 *
 * The rule is about what the wall clock shows: an hour that is skipped has no cells, one that comes twice has both.
 */
export function paintWeekly(
  mask: CellMask,
  { grid, zone, stretch, add }: { grid: CellGrid; zone: ZoneRules; stretch: WeeklyStretch; add: boolean },
): void {
  const { days, startMinute, endMinute } = stretch;
  const length = endMinute >= startMinute ? endMinute - startMinute : endMinute + dayMinutes - startMinute;
  const gridMinutes = grid.cells * cellMinutes;
  for (let index = 0; index < zone.starts.length; index += 1) {
    // All in minutes after the begin of the grid.
    const shift = zone.offsets[index]! + grid.fromMinute;
    const next = zone.starts[index + 1];
    const from = index === 0 ? 0 : Math.max(0, zone.starts[index]! / minuteMs - grid.fromMinute);
    const to = next === undefined ? gridMinutes : Math.min(gridMinutes, next / minuteMs - grid.fromMinute);
    // A night stretch may have begun the day before.
    const firstDay = Math.floor((from + shift) / dayMinutes) - 1;
    let weekday = weekdayOf(firstDay);
    for (let begin = firstDay * dayMinutes + startMinute - shift; begin < to; begin += dayMinutes) {
      const isWanted = ((days >>> weekday) & 1) === 1;
      weekday = weekday === 6 ? 0 : weekday + 1;
      if (!isWanted) continue;
      const start = Math.max(from, begin);
      const end = Math.min(to, begin + length);
      if (start >= end) continue;
      if (add) addCells(mask, Math.ceil(start / cellMinutes), Math.floor(end / cellMinutes));
      else removeCells(mask, Math.floor(start / cellMinutes), Math.ceil(end / cellMinutes));
    }
  }
}

/** Takes out the cells in which a zone's wall clock shows a day (0 is 1970-01-01). */
export function removeDay(mask: CellMask, { grid, zone, day }: { grid: CellGrid; zone: ZoneRules; day: number }): void {
  for (let index = 0; index < zone.starts.length; index += 1) {
    const begin = day * dayMinutes - zone.offsets[index]!;
    const from = index === 0 ? begin : Math.max(begin, zone.starts[index]! / minuteMs);
    const next = zone.starts[index + 1];
    const to = next === undefined ? begin + dayMinutes : Math.min(begin + dayMinutes, next / minuteMs);
    const start = Math.max(0, Math.floor((from - grid.fromMinute) / cellMinutes));
    removeCells(mask, start, Math.min(grid.cells, Math.ceil((to - grid.fromMinute) / cellMinutes)));
  }
}

/**
 * Takes out every cell that an item which blocks touches, so that a session that keeps clear of them has
 * `beforeMinutes` free before it and `afterMinutes` after it.
 */
export function removeBusy(
  mask: CellMask,
  {
    grid,
    busy,
    blocks,
    beforeMinutes,
    afterMinutes,
  }: {
    grid: CellGrid;
    busy: readonly BusyItem[];
    blocks: ReadonlySet<BusyStatus>;
    beforeMinutes: number;
    afterMinutes: number;
  },
): void {
  const origin = grid.fromMinute * minuteMs;
  const before = beforeMinutes * minuteMs;
  const after = afterMinutes * minuteMs;
  for (let index = 0; index < busy.length; index += 1) {
    const { start, end, status } = busy[index]!;
    if (!(start < end) || !blocks.has(status)) continue;
    const from = Math.max(0, Math.floor((start - after - origin) / cellMs));
    removeCells(mask, from, Math.min(grid.cells, Math.ceil((end + before - origin) / cellMs)));
  }
}
