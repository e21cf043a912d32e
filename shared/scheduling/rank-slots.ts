import type { PersonId } from "../circles/person.ts";
import { cellStart, type CellGrid } from "./cell-grid.ts";
import { cellMinutes, hasCell, runAround, type CellMask } from "./cell-mask.ts";
import { gridStarts } from "./grid-starts.ts";
import type { Search } from "./search.ts";
import type { RankedSlot, SlotReason } from "./slot.ts";
import { slotReasons } from "./slot-reasons.ts";
import { slotTraits } from "./slot-traits.ts";
import { dayMinutes, wallTimeAt, weekdayOf } from "./wall-time.ts";
import { weekdayBits } from "./weekday.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** The first and the last hour of a working day, in cells: nobody's favourite when zones differ. */
export const dayEdgeCells = 60 / cellMinutes;

/** A gap shorter than this is of no use to anybody. */
const usefulGapCells = 30 / cellMinutes;

// Points are small whole numbers, so that equal slots are exactly equal. A day later costs less than any preference.
const points = {
  top: 1_000,
  dayLater: -2,
  gapClosed: 6,
  gapUseless: -4,
  sameWeekday: 10,
  sameTime: 6,
  comfortable: 12,
  preferredDay: 10,
  without: -25,
};

// Indexes of cells are below this, so score and index fit one number that sorts as a pair does.
const indexSpan = 2 ** 17;
const highest = 2 ** 20;

export interface RankInput {
  /** Cells in which all required people can. */
  readonly common: CellMask;
  /** Cells at which a slot of the wanted length may begin. */
  readonly starts: CellMask;
  /** Where common working hours leave an edge on both sides of a slot, by the edge's begin; null: all share a clock. */
  readonly comfortable: CellMask | null;
  /** Per optional person the possible starts; null for a calendar that could not be read. */
  readonly welcome: readonly { readonly person: PersonId; readonly starts: CellMask | null }[];
  readonly grid: CellGrid;
  /** The first person's zone: its clock has the grid, the days and the time of day. */
  readonly zone: ZoneRules;
  readonly search: Search;
  readonly unconfirmedFor: readonly PersonId[];
}

/** All possible slots, best first, equal ones by time. */
export function rankSlots(input: RankInput): readonly RankedSlot[] {
  const { common, starts, comfortable, welcome, grid, zone, search, unconfirmedFor } = input;
  const today = wallTimeAt(zone, search.now).day;
  const previous = search.previous ? wallTimeAt(zone, search.previous) : null;
  const previousWeekday = previous ? weekdayOf(previous.day) : -1;
  const previousMinute = previous ? previous.minute : -1;
  const preferredDays = weekdayBits(search.preferredDays ?? []);
  const length = search.minutes / cellMinutes;
  const cells = gridStarts({ starts, grid, zone, gridMinutes: search.gridMinutes });

  const traits = new Uint16Array(cells.count);
  const order = new Float64Array(cells.count);
  let stretch = { from: 0, to: 0 };
  for (let index = 0; index < cells.count; index += 1) {
    const cell = cells.cell[index]!;
    const local = grid.fromMinute + cell * cellMinutes + cells.offset[index]!;
    const day = Math.floor(local / dayMinutes);
    if (cell >= stretch.to) stretch = runAround(common, cell);
    const before = cell - stretch.from;
    const after = stretch.to - cell - length;

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
    if (comfortable && cell >= dayEdgeCells && hasCell(comfortable, cell - dayEdgeCells)) {
      traitBits |= slotTraits.comfortable;
      score += points.comfortable;
    }
    let missing = 0;
    for (const { starts: theirs } of welcome) if (!theirs || !hasCell(theirs, cell)) missing += 1;
    score += missing * points.without;
    if (welcome.length > 0 && missing === 0) traitBits |= slotTraits.everybody;

    traits[index] = traitBits;
    order[index] = (highest - score) * indexSpan + index;
  }
  order.sort();

  const reasonsOf: (readonly SlotReason[] | undefined)[] = [];
  const facts = { previousWeekday, previousMinute, confirmed: unconfirmedFor.length === 0 };
  const slots: RankedSlot[] = [];
  for (let rank = 0; rank < cells.count; rank += 1) {
    const key = order[rank]!;
    const index = key % indexSpan;
    const cell = cells.cell[index]!;
    const traitBits = traits[index]!;
    slots.push({
      start: cellStart(grid, cell),
      minutes: search.minutes,
      reasons: (reasonsOf[traitBits] ??= slotReasons(traitBits, facts)),
      score: highest - (key - index) / indexSpan,
      unconfirmedFor,
      without: welcome.length === 0 ? nobody : absentAt(welcome, cell),
    });
  }
  return slots;
}

const nobody: readonly PersonId[] = [];

function absentAt(welcome: RankInput["welcome"], cell: number): readonly PersonId[] {
  return welcome.filter(({ starts }) => !starts || !hasCell(starts, cell)).map(({ person }) => person);
}
