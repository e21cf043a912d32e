import { instant, type Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { cellGrid, cellStart, type CellGrid } from "./cell-grid.ts";
import { addCells, cellMs, emptyMask, hasCell, type CellMask } from "./cell-mask.ts";
import { dayName } from "./day-name.ts";
import { blockingStatuses, removeBlocked, workingCells } from "./free-cells.ts";
import { localDay } from "./local-day.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { searchProblem, type CommonFreeTimeInput } from "./search.ts";
import type { RankedSlot } from "./slot.ts";
import { minuteMs, wallTimeAt, weekdayOf } from "./wall-time.ts";
import { weekdays, type Weekday } from "./weekday.ts";
import type { TimeRange, ZoneRules } from "./zone-rules.ts";

/** One person's day: of others, as of oneself, never more than when they work and when they are free. */
export interface PersonDay {
  readonly person: PersonId;
  /** False: nobody knows when this person is free, and nothing is shown as free. */
  readonly readable: boolean;
  readonly working: readonly TimeRange[];
  readonly free: readonly TimeRange[];
}

/** A local day of the week: 23 or 25 hours where clocks change. */
export interface WeekDay {
  /** `2026-03-29` */
  readonly day: string;
  readonly weekday: Weekday;
  readonly range: TimeRange;
  /** The required people first, each in the order given. */
  readonly people: readonly PersonDay[];
  /** When enough can, after the notice; a required person whose calendar is unknown counts inside the own hours. */
  readonly common: readonly TimeRange[];
  /** The slots that begin on this day, in order of time. */
  readonly candidates: readonly RankedSlot[];
}

export interface WeekQuestion {
  readonly input: CommonFreeTimeInput;
  /** What the search has found. */
  readonly slots: readonly RankedSlot[];
  /** Whose wall clock has the days; its rules must cover the week. */
  readonly zone: ZoneRules;
  /** Any moment of the week. */
  readonly at: Instant;
  /** Monday, if left out. */
  readonly firstDay?: Weekday;
}

/**
 * A week as a grid shows it: per local day of one person's clock everybody's working and free stretches, the common ones
 * and the slots. Outside the range that was searched nothing is known and nothing is told.
 *
 * Throws a RangeError: with the search's problem, or `zone-not-covered` when the zone's rules end inside the week.
 */
export function weekStretches({ input, slots, zone, at, firstDay = "monday" }: WeekQuestion): readonly WeekDay[] {
  const problem = searchProblem(input);
  if (problem) throw new RangeError(problem);
  const { required, optional = [], search } = input;
  const today = wallTimeAt(zone, at).day;
  const first = today - ((weekdayOf(today) - weekdays.indexOf(firstDay) + 7) % 7);
  const days = Array.from({ length: 7 }, (_, index) => ({ day: first + index, range: localDay(zone, first + index) }));
  const ranges = days.flatMap(({ range }) => (range ? [range] : []));
  const week = { from: ranges[0]!.from, to: ranges.at(-1)!.to };
  if (week.from < zone.from || week.to > zone.to) throw new RangeError("zone-not-covered");

  const from = instant(Math.max(week.from, search.from));
  const grid = cellGrid({ from, to: instant(Math.max(from, Math.min(week.to, search.to))) });
  const people = [...required, ...optional].map((person) => timeOf(person, { input, grid }));
  const common = commonCells(people, { input, grid });
  const inOrder = slots.toSorted((one, other) => one.start - other.start);
  return days.flatMap(({ day, range }): WeekDay[] => {
    if (!range) return [];
    const within = (mask: CellMask) => runsWithin(mask, { grid, range });
    return [
      {
        day: dayName(day),
        weekday: weekdays[weekdayOf(day)]!,
        range,
        people: people.map(({ person, working, free }) => ({
          person: person.person,
          readable: person.readable,
          working: within(working),
          free: person.readable ? within(free) : [],
        })),
        common: within(common),
        candidates: inOrder.filter(({ start }) => range.from <= start && start < range.to),
      },
    ];
  });
}

interface PersonTime {
  readonly person: PersonAvailability;
  readonly working: CellMask;
  readonly free: CellMask;
}

function timeOf(
  person: PersonAvailability,
  { input: { search }, grid }: { readonly input: CommonFreeTimeInput; readonly grid: CellGrid },
): PersonTime {
  const working = workingCells(person, grid);
  const free = working.slice();
  removeBlocked(free, { person, grid, search, blocks: blockingStatuses(search) });
  return { person, working, free };
}

function commonCells(
  people: readonly PersonTime[],
  { input, grid }: { readonly input: CommonFreeTimeInput; readonly grid: CellGrid },
): CellMask {
  const { required, quorum = required.length, search } = input;
  const earliest = search.now + search.noticeMinutes * minuteMs;
  const common = emptyMask(grid.cells);
  for (let cell = 0; cell < grid.cells; cell += 1) {
    if (cellStart(grid, cell) < earliest) continue;
    const can = people.map(
      ({ person, free }, index) => (index < required.length || person.readable) && hasCell(free, cell),
    );
    const enough = can.filter(Boolean).length >= quorum;
    if (enough && can.slice(0, required.length).every(Boolean)) addCells(common, cell, cell + 1);
  }
  return common;
}

function runsWithin(
  mask: CellMask,
  { grid, range }: { readonly grid: CellGrid; readonly range: TimeRange },
): readonly TimeRange[] {
  const cellAt = (at: Instant) => Math.ceil((at - cellStart(grid, 0)) / cellMs);
  const end = Math.min(grid.cells, cellAt(range.to));
  const runs: TimeRange[] = [];
  let from = -1;
  for (let cell = Math.max(0, cellAt(range.from)); cell <= end; cell += 1) {
    const isIn = cell < end && hasCell(mask, cell);
    if (isIn && from < 0) from = cell;
    if (isIn || from < 0) continue;
    runs.push({ from: cellStart(grid, from), to: cellStart(grid, cell) });
    from = -1;
  }
  return runs;
}
