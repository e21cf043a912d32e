import type { Instant } from "../circles/instant.ts";
import { cellGrid } from "./cell-grid.ts";
import { cellMinutes, cellMs, hasCell, runStarts } from "./cell-mask.ts";
import { blockingStatuses, removeBlocked, workingCells } from "./free-cells.ts";
import type { PersonAvailability } from "./person-availability.ts";
import type { CommonFreeTimeInput, Search } from "./search.ts";
import type { CannotCome } from "./standing-slot.ts";

/**
 * Who cannot meet at a start, and why, the required people first. The optional ones are told of only where a quorum asks
 * for them. Everybody's time is worked out at the first question and kept.
 */
export function cannotCome({
  required,
  optional = [],
  quorum,
  search,
}: CommonFreeTimeInput): (start: Instant) => readonly CannotCome[] {
  const grid = cellGrid(search);
  const asked = quorum === undefined ? required : [...required, ...optional];
  let reasons: readonly ((cell: number) => CannotCome["why"] | null)[] | null = null;
  return (start) => {
    reasons ??= asked.map((person, index) => whyNot(person, { search, isRequired: index < required.length }));
    const cell = start / cellMs - grid.fromMinute / cellMinutes;
    return asked.flatMap(({ person }, index) => {
      const why = reasons![index]!(cell);
      return why === null ? [] : [{ person, own: index === 0, why }];
    });
  };
}

function whyNot(
  person: PersonAvailability,
  { search, isRequired }: { readonly search: Search; readonly isRequired: boolean },
): (cell: number) => CannotCome["why"] | null {
  const grid = cellGrid(search);
  const length = search.minutes / cellMinutes;
  const blocks = blockingStatuses(search);
  const hours = workingCells(person, grid);
  const startsWithout = (busy: PersonAvailability["busy"]) => {
    const mask = hours.slice();
    removeBlocked(mask, { person: { ...person, busy }, grid, search, blocks });
    return runStarts(mask, length);
  };
  const atWork = runStarts(hours, length);
  const free = startsWithout(person.busy);
  const known = person.busy.filter(({ status }) => status !== "unknown");
  const asFarAsKnown = known.length < person.busy.length ? startsWithout(known) : free;
  return (cell) => {
    if (!hasCell(atWork, cell)) return "outside-hours";
    if (!hasCell(asFarAsKnown, cell)) return "busy";
    if (!hasCell(free, cell) || (!person.readable && !isRequired)) return "unknown";
    return null;
  };
}
