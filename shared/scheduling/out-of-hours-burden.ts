import { instant, type Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { cellGrid } from "./cell-grid.ts";
import { cellMs, hasCell, runStarts } from "./cell-mask.ts";
import { workingCells } from "./free-cells.ts";
import type { PersonAvailability } from "./person-availability.ts";

/** How many sessions outside own working hours each person has taken part in; nobody counted is nought. */
export type Burden = ReadonlyMap<PersonId, number>;

/** A session that was held. */
export interface HeldSession {
  readonly start: Instant;
  readonly end: Instant;
  /** Who was not there, and so carried nothing. */
  readonly without?: readonly PersonId[];
}

/** Whose hours are looked at; the zones' rules must reach back over the sessions. */
export type PersonWithHours = Pick<PersonAvailability, "person" | "zone" | "workingHours">;

/**
 * Who has carried how many sessions outside own hours, as those are now. To be counted from the day on which the circle
 * had its present members: a newcomer does not make up for years.
 */
export function outOfHoursBurden(people: readonly PersonWithHours[], sessions: readonly HeldSession[]): Burden {
  const burden = new Map<PersonId, number>();
  for (const one of people) {
    const carried = sessions.filter((held) => !held.without?.includes(one.person) && isOutOfHours(one, held));
    burden.set(one.person, carried.length);
  }
  return burden;
}

function isOutOfHours(person: PersonWithHours, { start, end }: HeldSession): boolean {
  const grid = cellGrid({
    from: instant(Math.floor(start / cellMs) * cellMs),
    to: instant(Math.ceil(end / cellMs) * cellMs),
  });
  return grid.cells > 0 && !hasCell(runStarts(workingCells(person, grid), grid.cells), 0);
}
