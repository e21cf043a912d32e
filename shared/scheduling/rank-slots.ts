import type { PersonId } from "../circles/person.ts";
import { bestFirst } from "./best-first.ts";
import { cellAt, cellStart, type CellGrid } from "./cell-grid.ts";
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
  /** How many slots are handed out at most. */
  readonly most: number;
}

/** The possible slots, best first, equal ones by time. */
export function rankSlots(input: RankInput): readonly RankedSlot[] {
  const { starts, welcome, requiredCount, quorum, grid, zone, search, unconfirmedFor, most } = input;
  const people = requiredCount + welcome.length;
  const mostMissing = quorum === undefined ? welcome.length : people - quorum;
  const previous = search.previous ? wallTimeAt(zone, search.previous) : null;
  const last = { weekday: previous ? weekdayOf(previous.day) : -1, minute: previous ? previous.minute : -1 };
  const onGrid = gridStarts({ starts, grid, zone, gridMinutes: search.gridMinutes });
  const cells =
    mostMissing < welcome.length ? onGrid.filter((cell) => missingAt(welcome, cell) <= mostMissing) : onGrid;
  const { scores, traits } = rated(cells, input, last);

  const reasonsOf: (readonly SlotReason[] | undefined)[] = [];
  const facts = {
    previousWeekday: last.weekday,
    previousMinute: last.minute,
    people,
    unconfirmed: unconfirmedFor.length,
  };
  const order = bestFirst(scores, most);
  const slots: RankedSlot[] = [];
  for (let rank = 0; rank < order.length; rank += 1) {
    const index = order[rank]!;
    const cell = cells[index]!;
    slots.push({
      start: cellStart(grid, cell),
      minutes: search.minutes,
      reasons: (reasonsOf[traits[index]!] ??= slotReasons(traits[index]!, facts)),
      score: scores[index]!,
      unconfirmedFor,
      without: welcome.length === 0 ? nobody : absentAt(welcome, cell),
    });
  }
  return slots;
}

/**
 * What is true of each slot, and its points. No object is made for a slot: most of them are not handed out. It ends at
 * the day from which on none can be among the best `most`.
 */
function rated(
  cells: readonly number[],
  { common, comfortable, welcome, gaps, quorum, grid, zone, search, most }: RankInput,
  last: { readonly weekday: number; readonly minute: number },
): { readonly scores: Int32Array; readonly traits: Uint16Array } {
  const length = search.minutes / cellMinutes;
  const wishes = {
    today: wallTimeAt(zone, search.now).day,
    weekday: last.weekday,
    preferred: weekdayBits(search.preferredDays ?? []),
  };
  const tellsWhoCan = quorum === undefined && welcome.length > 0;
  // What no slot of a day or later gets above the day's points: a day that clocks repeat counts as one earlier.
  const mostExtra =
    -points.dayLater +
    (gaps ? 2 * points.gapClosed : 0) +
    (search.previous ? points.sameWeekday + points.sameTime : 0) +
    (wishes.preferred > 0 ? points.preferredDay : 0) +
    (comfortable ? points.comfortable : 0);
  const scores = new Int32Array(cells.length);
  const traits = new Uint16Array(cells.length);
  let stretch = { from: 0, to: 0 };
  // What all slots of a local day have in common is worked out at its first.
  let day: SlotDay = { begin: 0, end: 0, score: 0, traits: 0 };
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    if (cell >= day.end) {
      day = dayOf(cell, { grid, zone }, wishes);
      if (index >= most && areAhead(scores, { index, most, bound: day.score + mostExtra })) {
        return { scores: scores.subarray(0, index), traits };
      }
    }
    if (gaps && cell >= stretch.to) stretch = runAround(common, cell);
    const before = gaps ? cell - stretch.from : usefulGapCells;
    const after = gaps ? stretch.to - cell - length : usefulGapCells;
    const missing = welcome.length === 0 ? 0 : missingAt(welcome, cell);

    let traitBits = day.traits | (missing << missingShift);
    let score = day.score + missing * points.without;
    if (before === 0) {
      traitBits |= slotTraits.closesBefore;
      score += points.gapClosed;
    } else if (before < usefulGapCells) score += points.gapUseless;
    if (after === 0) {
      traitBits |= slotTraits.closesAfter;
      score += points.gapClosed;
    } else if (after < usefulGapCells) score += points.gapUseless;
    if (cell * cellMinutes - day.begin === last.minute) {
      traitBits |= slotTraits.sameTime;
      score += points.sameTime;
    }
    if (comfortable && isComfortable(cell, comfortable, welcome)) {
      traitBits |= slotTraits.comfortable;
      score += points.comfortable;
    }
    if (tellsWhoCan && missing === 0) traitBits |= slotTraits.everybody;
    scores[index] = score;
    traits[index] = traitBits;
  }
  return { scores, traits };
}

/** Whether enough of the slots before `index` are as good as one after it can be: they stay ahead, being earlier. */
function areAhead(
  scores: Int32Array,
  { index, most, bound }: { readonly index: number; readonly most: number; readonly bound: number },
): boolean {
  let ahead = 0;
  for (let earlier = 0; earlier < index && ahead < most; earlier += 1) if (scores[earlier]! >= bound) ahead += 1;
  return ahead >= most;
}

/** What the slots of a local day, as far as its clock is not changed, have in common. */
interface SlotDay {
  /** Its midnight, in minutes after the begin of the grid. */
  readonly begin: number;
  /** The cell after its last. */
  readonly end: number;
  readonly score: number;
  readonly traits: number;
}

function dayOf(
  cell: number,
  { grid, zone }: { readonly grid: CellGrid; readonly zone: ZoneRules },
  wishes: { readonly today: number; readonly weekday: number; readonly preferred: number },
): SlotDay {
  let part = zone.starts.length - 1;
  while (part > 0 && cell < cellAt(grid, zone.starts[part]!)) part -= 1;
  const change = zone.starts[part + 1];
  const shift = zone.offsets[part]! + grid.fromMinute;
  const day = Math.floor((cell * cellMinutes + shift) / dayMinutes);
  const begin = day * dayMinutes - shift;
  const midnight = Math.ceil((begin + dayMinutes) / cellMinutes);
  const weekday = weekdayOf(day);

  let traits = 0;
  let score = points.top + (day - wishes.today) * points.dayLater;
  if (day === wishes.today) traits |= slotTraits.today;
  else if (day === wishes.today + 1) traits |= slotTraits.tomorrow;
  if (weekday === wishes.weekday) {
    traits |= slotTraits.sameWeekday;
    score += points.sameWeekday;
  }
  if (((wishes.preferred >>> weekday) & 1) === 1) {
    traits |= slotTraits.preferredDay;
    score += points.preferredDay;
  }
  return { begin, end: change === undefined ? midnight : Math.min(midnight, cellAt(grid, change)), score, traits };
}

/** Nobody who comes would come in the first or last hour of their day. */
function isComfortable(cell: number, comfortable: CellMask, welcome: readonly Welcome[]): boolean {
  const edge = cell - dayEdgeCells;
  if (edge < 0 || !hasCell(comfortable, edge)) return false;
  for (const { starts, comfortable: theirs } of welcome) {
    if (starts && hasCell(starts, cell) && theirs && !hasCell(theirs, edge)) return false;
  }
  return true;
}

function missingAt(welcome: readonly Welcome[], cell: number): number {
  let missing = 0;
  for (const { starts } of welcome) if (!starts || !hasCell(starts, cell)) missing += 1;
  return missing;
}

const nobody: readonly PersonId[] = [];

function absentAt(welcome: readonly Welcome[], cell: number): readonly PersonId[] {
  return welcome.filter(({ starts }) => !starts || !hasCell(starts, cell)).map(({ person }) => person);
}
