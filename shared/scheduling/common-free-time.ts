import { instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { cellGrid } from "./cell-grid.ts";
import { cellMinutes, intersect, removeCells, runStarts, type CellMask } from "./cell-mask.ts";
import { blockingStatuses, removeBlocked, workingCells } from "./free-cells.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { dayEdgeCells, rankSlots } from "./rank-slots.ts";
import { searchProblem, type CommonFreeTimeInput } from "./search.ts";
import type { FreeTimeResult } from "./slot.ts";
import { minuteMs } from "./wall-time.ts";
import { sameClock } from "./zone-rules.ts";

/**
 * Every start at which all required people can meet, best first, each with its reasons.
 *
 * A slot lies wholly inside everybody's working hours (wall time of each), clear of what their calendars, lunch and
 * no-meeting blocks block, at least the notice from `now`, on the grid of the first person's clock. Starts are
 * instants, so none falls into an hour that a clock change skips. A calendar that could not be read is never taken for
 * free: its owner's working hours are kept, and each slot says whom to ask.
 *
 * Pure and without `Intl`: equal input gives an equal answer. Throws a RangeError with the {@link searchProblem} code
 * when the search makes no sense.
 */
export function commonFreeTime(input: CommonFreeTimeInput): FreeTimeResult {
  const problem = searchProblem(input);
  if (problem) throw new RangeError(problem);
  const { required, optional = [], search } = input;
  const grid = cellGrid(search);
  const blocks = blockingStatuses(search);
  const length = search.minutes / cellMinutes;
  const zonesDiffer = required.some(({ zone }) => !sameClock(zone, required[0]!.zone));

  let common: CellMask | null = null;
  let hours: CellMask | null = null;
  for (const person of required) {
    const mask = workingCells(person, grid);
    if (zonesDiffer) {
      if (hours) intersect(hours, mask);
      else hours = mask.slice();
    }
    removeBlocked(mask, { person, grid, search, blocks });
    if (common) intersect(common, mask);
    else common = mask;
  }
  const noticeEnds = search.now + search.noticeMinutes * minuteMs;
  const earliest = instant(Math.min(search.to, Math.max(search.from, noticeEnds)));
  const firstCell = Math.ceil((earliest / minuteMs - grid.fromMinute) / cellMinutes);
  removeCells(common!, 0, Math.min(firstCell, grid.cells));

  const welcome = optional.map((person) => {
    if (!person.readable) return { person: person.person, starts: null };
    const mask = workingCells(person, grid);
    removeBlocked(mask, { person, grid, search, blocks });
    return { person: person.person, starts: runStarts(mask, length) };
  });
  const everybody = [...required, ...optional];
  return {
    slots: rankSlots({
      common: common!,
      starts: runStarts(common!, length),
      comfortable: hours && runStarts(hours, length + 2 * dayEdgeCells),
      welcome,
      grid,
      zone: required[0]!.zone,
      search,
      unconfirmedFor: unreadableOf(required),
    }),
    unreadable: unreadableOf(everybody),
    assumptions: everybody.flatMap(({ person, assumed = [] }) => assumed.map((assumption) => ({ person, assumption }))),
    searched: { from: earliest, to: search.to },
  };
}

function unreadableOf(people: readonly PersonAvailability[]): readonly PersonId[] {
  return people.filter(({ readable }) => !readable).map(({ person }) => person);
}
