import type { PersonId } from "../circles/person.ts";
import { cellStart, type CellGrid } from "./cell-grid.ts";
import { cellMinutes, hasCell, runAround, type CellMask } from "./cell-mask.ts";
import { gridStarts } from "./grid-starts.ts";
import type { Search } from "./search.ts";
import type { RankedSlot, SlotReason } from "./slot.ts";
import { slotReasons } from "./slot-reasons.ts";
import { missingShift, slotTraits } from "./slot-traits.ts";
import { dayMinutes, wallTimeAt, weekdayOf } from "./wall-time.ts";
import { weekdayBits } from "./weekday.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** The first and the last hour of a working day, in cells: nobody's favourite when zones differ. */
export const dayEdgeCells = 60 / cellMinutes;

/** A gap shorter than this is of no use to anybody. */
const usefulGapCells = 30 / cellMinutes;

// Points are small whole numbers, so that equal slots are exactly equal. A day later costs less than any preference.
export const points = {
  top: 1_000,
  dayLater: -2,
  gapClosed: 6,
  gapUseless: -4,
  sameWeekday: 10,
  sameTime: 6,
  comfortable: 12,
  preferredDay: 10,
  // More than all else together: nobody is left out to meet earlier.
  without: -2_000,
};

// Indexes of cells are below this, so score and index fit one number that sorts as a pair does.
const indexSpan = 2 ** 17;
const highest = 2 ** 20;

/** An optional person's possible starts; null for a calendar that could not be read. */
export interface Welcome {
  readonly person: PersonId;
  readonly starts: CellMask | null;
  /** As in {@link RankInput}; null where all share a clock. */
  readonly comfortable: CellMask | null;
}

export interface RankInput {
  /** Cells in which all required people can. */
  readonly common: CellMask;
  /** Cells at which a slot of the wanted length may begin. */
  readonly starts: CellMask;
  /** Where common working hours leave an edge on both sides of a slot, by the edge's begin; null: all share a clock. */
  readonly comfortable: CellMask | null;
  /** The optional people. */
  readonly welcome: readonly Welcome[];
  /** Whether a gap beside a slot counts; it does not where free time ends at nobody's hours or meetings. */
  readonly gaps: boolean;
  readonly requiredCount: number;
  /** Fewest people who must be able; undefined: nobody but the required ones. */
  readonly quorum: number | undefined;
  readonly grid: CellGrid;
  /** The first person's zone: its clock has the grid, the days and the time of day. */
  readonly zone: ZoneRules;
  readonly search: Search;
  readonly unconfirmedFor: readonly PersonId[];
}

/** All possible slots, best first, equal ones by time. */
export function rankSlots(input: RankInput): readonly RankedSlot[] {
  const { common, starts, comfortable, welcome, gaps, requiredCount, quorum, grid, zone, search, unconfirmedFor } =
    input;
  const people = requiredCount + welcome.length;
  const mostMissing = quorum === undefined ? welcome.length : people - quorum;
  const today = wallTimeAt(zone, search.now).day;
  const previous = search.previous ? wallTimeAt(zone, search.previous) : null;
  const previousWeekday = previous ? weekdayOf(previous.day) : -1;
  const previousMinute = previous ? previous.minute : -1;
  const preferredDays = weekdayBits(search.preferredDays ?? []);
  const length = search.minutes / cellMinutes;
  const cells = gridStarts({ starts, grid, zone, gridMinutes: search.gridMinutes });

  const traits = new Uint16Array(cells.count);
  const order = new Float64Array(cells.count);
  let kept = 0;
  let stretch = { from: 0, to: 0 };
  for (let index = 0; index < cells.count; index += 1) {
    const cell = cells.cell[index]!;
    let missing = 0;
    for (const { starts: theirs } of welcome) if (!theirs || !hasCell(theirs, cell)) missing += 1;
    if (missing > mostMissing) continue;
    const local = grid.fromMinute + cell * cellMinutes + cells.offset[index]!;
    const day = Math.floor(local / dayMinutes);
    if (gaps && cell >= stretch.to) stretch = runAround(common, cell);
    const before = gaps ? cell - stretch.from : usefulGapCells;
    const after = gaps ? stretch.to - cell - length : usefulGapCells;

    let traitBits = 0;
    let score = points.top + (day - today) * points.dayLater;
    if (day === today) traitBits |= slotTraits.today;
    else if (day === today + 1) traitBits |= slotTraits.tomorrow;
    if (before === 0) {
      traitBits |= slotTraits.closesBefore;
      score += points.gapClosed;
    } else if (before < usefulGapCells) score += points.gapUseless;
    if (after === 0) {
      traitBits |= slotTraits.closesAfter;
      score += points.gapClosed;
    } else if (after < usefulGapCells) score += points.gapUseless;
    if (previousWeekday >= 0 && weekdayOf(day) === previousWeekday) {
      traitBits |= slotTraits.sameWeekday;
      score += points.sameWeekday;
    }
    if (((preferredDays >>> weekdayOf(day)) & 1) === 1) {
      traitBits |= slotTraits.preferredDay;
      score += points.preferredDay;
    }
    if (local - day * dayMinutes === previousMinute) {
      traitBits |= slotTraits.sameTime;
      score += points.sameTime;
    }
    if (comfortable && isComfortable(cell, comfortable, welcome)) {
      traitBits |= slotTraits.comfortable;
      score += points.comfortable;
    }
    score += missing * points.without;
    traitBits |= missing << missingShift;
    if (quorum === undefined && welcome.length > 0 && missing === 0) traitBits |= slotTraits.everybody;

    traits[index] = traitBits;
    order[kept] = (highest - score) * indexSpan + index;
    kept += 1;
  }
  order.subarray(0, kept).sort();

  const reasonsOf: (readonly SlotReason[] | undefined)[] = [];
  const facts = { previousWeekday, previousMinute, people, unconfirmed: unconfirmedFor.length };
  const slots: RankedSlot[] = [];
  for (let rank = 0; rank < kept; rank += 1) {
    const key = order[rank]!;
    const index = key - Math.floor(key / indexSpan) * indexSpan;
    const cell = cells.cell[index]!;
    const traitBits = traits[index]!;
    slots.push({
      start: cellStart(grid, cell),
      minutes: search.minutes,
      reasons: (reasonsOf[traitBits] ??= slotReasons(traitBits, facts)),
      score: highest - Math.floor(key / indexSpan),
      unconfirmedFor,
      without: welcome.length === 0 ? nobody : absentAt(welcome, cell),
    });
  }
  return slots;
}

/** Nobody who comes would come in the first or last hour of their day. */
function isComfortable(cell: number, comfortable: CellMask, welcome: readonly Welcome[]): boolean {
  const edge = cell - dayEdgeCells;
  if (edge < 0 || !hasCell(comfortable, edge)) return false;
  return welcome.every(
    (one) => !one.starts || !hasCell(one.starts, cell) || !one.comfortable || hasCell(one.comfortable, edge),
  );
}

const nobody: readonly PersonId[] = [];

function absentAt(welcome: readonly Welcome[], cell: number): readonly PersonId[] {
  return welcome.filter(({ starts }) => !starts || !hasCell(starts, cell)).map(({ person }) => person);
}
