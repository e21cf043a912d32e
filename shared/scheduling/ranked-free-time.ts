import { instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { cellGrid, type CellGrid } from "./cell-grid.ts";
import { cellMinutes, intersect, removeCells, runStarts, type CellMask } from "./cell-mask.ts";
import { blockingStatuses, removeBlocked } from "./free-cells.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { dayEdgeCells, rankSlots, type Welcome } from "./rank-slots.ts";
import type { CommonFreeTimeInput } from "./search.ts";
import type { FreeTimeResult } from "./slot.ts";
import { minuteMs } from "./wall-time.ts";
import { sameClock } from "./zone-rules.ts";

/** The cells in which a person may be asked to meet, busy or not. */
export type HoursOf = (person: PersonAvailability, grid: CellGrid) => CellMask;

/** By what slots are found and ranked. */
export interface FreeTimeRules {
  readonly hoursOf: HoursOf;
  /** Whether it counts if a slot leaves no gap. */
  readonly gaps: boolean;
  /** How many slots are wanted, best first. */
  readonly most: number;
}

/** The slots of a search that makes sense, best first, inside the hours that `hoursOf` gives everybody. */
export function rankedFreeTime(input: CommonFreeTimeInput, { hoursOf, gaps, most }: FreeTimeRules): FreeTimeResult {
  const { required, optional = [], quorum, search } = input;
  const everybody = [...required, ...optional];
  const grid = cellGrid(search);
  const blocks = blockingStatuses(search);
  const length = search.minutes / cellMinutes;
  const zonesDiffer = everybody.some(({ zone }) => !sameClock(zone, required[0]!.zone));

  let common: CellMask | null = null;
  let hours: CellMask | null = null;
  for (const person of required) {
    const mask = hoursOf(person, grid);
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

  const withEdges = length + 2 * dayEdgeCells;
  const welcome = optional.map((person): Welcome => {
    if (!person.readable) return { person: person.person, starts: null, comfortable: null };
    const mask = hoursOf(person, grid);
    const comfortable = zonesDiffer ? runStarts(mask, withEdges) : null;
    removeBlocked(mask, { person, grid, search, blocks });
    return { person: person.person, starts: runStarts(mask, length), comfortable };
  });
  return {
    slots: rankSlots({
      common: common!,
      starts: runStarts(common!, length),
      comfortable: hours && runStarts(hours, withEdges),
      welcome,
      gaps,
      requiredCount: required.length,
      quorum,
      grid,
      zone: required[0]!.zone,
      search,
      unconfirmedFor: unreadableOf(required),
      most,
    }),
    unreadable: unreadableOf(everybody),
    assumptions: everybody.flatMap(({ person, assumed = [] }) => assumed.map((assumption) => ({ person, assumption }))),
    searched: { from: earliest, to: search.to },
  };
}

function unreadableOf(people: readonly PersonAvailability[]): readonly PersonId[] {
  return people.filter(({ readable }) => !readable).map(({ person }) => person);
}
