import type { PersonId } from "../circles/person.ts";
import { cellGrid, paintWeekly, type CellGrid } from "./cell-grid.ts";
import { cellMinutes, cellMs, hasCell, runStarts } from "./cell-mask.ts";
import type { DailyStretch } from "./daily-stretch.ts";
import { fairTurns, type Carriers } from "./fair-turns.ts";
import { workingCells } from "./free-cells.ts";
import { minutesPastHours } from "./minutes-past-hours.ts";
import type { Burden } from "./out-of-hours-burden.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { rankedFreeTime } from "./ranked-free-time.ts";
import { searchProblem, type CommonFreeTimeInput } from "./search.ts";
import type { FreeTimeResult, RankedSlot, SlotReason } from "./slot.ts";
import { weekdayBits } from "./weekday.ts";

/** The hours of a day at which people may be asked to meet in turn. */
const usualReach: DailyStretch = { startMinute: 6 * 60, endMinute: 22 * 60 };

/** A quarter of an hour further out of hours weighs as much as a day later. */
const quarterPoints = 2;

export interface Rotation {
  /** Left out: nobody has carried anything yet. */
  readonly burden?: Burden;
  /** Own wall time of each, on days on which they work; left out: 06:00 to 22:00. */
  readonly reach?: DailyStretch;
}

/** A slot that may be early or late for some. */
export interface RotatingSlot extends RankedSlot {
  /** Who comes outside own working hours. */
  readonly outOfHours: readonly PersonId[];
}

export interface RotatingResult extends FreeTimeResult {
  readonly slots: readonly RotatingSlot[];
}

/**
 * Slots for people whose working hours do not meet: in reachable hours of everybody, ranked so that the early and the
 * late ones even out. Whoever has carried fewest so far carries the next one, and the slot says whose turn it is.
 *
 * Own limits, kept time, calendars and full days hold as ever; only the working hours give way. Fewest missing first,
 * then the fairest, then the least far out of hours. Throws as `commonFreeTime` does.
 */
export function rotatingSlots(input: CommonFreeTimeInput & Rotation): RotatingResult {
  const problem = searchProblem(input);
  if (problem) throw new RangeError(problem);
  const { required, optional = [], search, burden, reach = usualReach } = input;
  const everybody = [...required, ...optional];
  const result = rankedFreeTime(input, {
    hoursOf: (person, grid) => reachableCells(person, { grid, reach }),
    gaps: false,
    most: Number.POSITIVE_INFINITY,
  });
  const grid = cellGrid(search);
  const length = search.minutes / cellMinutes;
  const atWork = everybody.map((person) => {
    const hours = workingCells(person, grid);
    return { person: person.person, starts: runStarts(hours, length), past: minutesPastHours(hours, grid.cells) };
  });

  const options = result.slots.map((slot) => {
    const cell = slot.start / cellMs - grid.fromMinute / cellMinutes;
    let carriers: Carriers = 0;
    let past = 0;
    for (const [index, { person, starts, past: pastHours }] of atWork.entries()) {
      if (hasCell(starts, cell) || slot.without.includes(person)) continue;
      carriers |= 1 << index;
      past = Math.max(past, pastHours(cell, length));
    }
    return { slot, carriers, points: slot.score - Math.ceil(past / 15) * quarterPoints };
  });
  const carried = everybody.map(({ person }) => burden?.get(person) ?? 0);
  const turns = fairTurns(new Set(options.map(({ carriers }) => carriers)), carried);
  const fairest = [...turns].filter(([, turn]) => turn === 0);
  const whoseTurn = turns.size > 1 && fairest.length === 1 ? fairest[0]![0] : null;

  const ranked = options.toSorted(
    (one, other) =>
      one.slot.without.length - other.slot.without.length ||
      turns.get(one.carriers)! - turns.get(other.carriers)! ||
      other.points - one.points ||
      one.slot.start - other.slot.start,
  );
  const slots = ranked.map(({ slot, carriers }, index): RotatingSlot => {
    const outOfHours = everybody.filter((_, bit) => ((carriers >>> bit) & 1) === 1).map(({ person }) => person);
    const reasons = reasonsOf(slot.reasons, { outOfHours, isTurn: carriers === whoseTurn });
    return { ...slot, reasons, score: ranked.length - index, outOfHours };
  });
  return { ...result, slots };
}

function reachableCells(person: PersonAvailability, { grid, reach }: { grid: CellGrid; reach: DailyStretch }) {
  const mask = workingCells(person, grid);
  const stretch = { days: weekdayBits(person.workingHours.days), ...reach };
  paintWeekly(mask, { grid, zone: person.zone, stretch, add: true });
  return mask;
}

/** Without what holds of working hours only, where somebody is outside them. */
function reasonsOf(
  reasons: readonly SlotReason[],
  { outOfHours, isTurn }: { readonly outOfHours: readonly PersonId[]; readonly isTurn: boolean },
): readonly SlotReason[] {
  const kept = reasons.filter(({ code }) => code !== "comfortable-in-all-zones");
  if (outOfHours.length === 0) return kept;
  const others = kept.filter(
    ({ code }) => code !== "inside-all-working-hours" && code !== "inside-known-working-hours",
  );
  return [{ code: isTurn ? "fair-turn" : "out-of-hours", people: outOfHours }, ...others];
}
