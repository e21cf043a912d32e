import { emptyMask, type CellMask } from "./cell-mask.ts";
import { paintWeekly, removeBusy, removeDay, type CellGrid } from "./cell-grid.ts";
import type { DailyStretch } from "./daily-stretch.ts";
import { dayNumber } from "./day-name.ts";
import { outsideLimits } from "./outside-limits.ts";
import { removePacked } from "./pack-view.ts";
import type { BusyStatus, PersonAvailability } from "./person-availability.ts";
import type { Search } from "./search.ts";
import { weekdayBits } from "./weekday.ts";

const everyDay = 0b1111111;

/** The cells of a person's working hours, busy or not. */
export function workingCells(person: Pick<PersonAvailability, "zone" | "workingHours">, grid: CellGrid): CellMask {
  const mask = emptyMask(grid.cells);
  const { days, startMinute, endMinute } = person.workingHours;
  const stretch = { days: weekdayBits(days), startMinute, endMinute };
  paintWeekly(mask, { grid, zone: person.zone, stretch, add: true });
  return mask;
}

/**
 * Takes out of a person's working cells whatever the search and the calendar block. Of a calendar that could not be
 * read nothing is known: what is left are the hours, and the caller marks the slots as unconfirmed.
 */
export function removeBlocked(
  mask: CellMask,
  {
    person,
    grid,
    search,
    blocks,
  }: { person: PersonAvailability; grid: CellGrid; search: Search; blocks: ReadonlySet<BusyStatus> },
): void {
  const { zone, unavailable = [], fullDays = [] } = person;
  const { bufferBeforeMinutes = search.bufferMinutes, bufferAfterMinutes = search.bufferMinutes } = person;
  const lunch = lunchOf(person, search);
  if (lunch) paintWeekly(mask, { grid, zone, stretch: { days: everyDay, ...lunch }, add: false });
  for (const stretch of outsideLimits(person)) {
    paintWeekly(mask, { grid, zone, stretch: { days: everyDay, ...stretch }, add: false });
  }
  for (const { day, startMinute, endMinute } of unavailable) {
    paintWeekly(mask, { grid, zone, stretch: { days: weekdayBits([day]), startMinute, endMinute }, add: false });
  }
  for (const block of search.noMeetingBlocks ?? []) {
    if (block.person !== person.person) continue;
    const { startMinute, endMinute } = block;
    paintWeekly(mask, { grid, zone, stretch: { days: weekdayBits(block.days), startMinute, endMinute }, add: false });
  }
  for (const day of fullDays) removeDay(mask, { grid, zone, day: dayNumber(day) });
  if (!person.readable) return;
  const buffers = { beforeMinutes: bufferBeforeMinutes, afterMinutes: bufferAfterMinutes };
  removeBusy(mask, { grid, busy: person.busy, blocks, ...buffers });
  if (person.packed) removePacked(mask, { grid, packed: person.packed, blocks, ...buffers });
}

/** One's own, where it is known; of others the time they keep free has it in it; else the search's. */
export function lunchOf(person: PersonAvailability, search: Search): DailyStretch | null {
  if (person.lunch !== undefined) return person.lunch;
  return person.unavailable ? null : (search.lunch ?? null);
}

/** The states that block in a search: those listed, and `unknown` always. */
export function blockingStatuses(search: Search): ReadonlySet<BusyStatus> {
  return new Set<BusyStatus>([...search.busyStatuses, "unknown"]);
}
