import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { cellMinutes } from "./cell-mask.ts";
import type { DailyStretch } from "./daily-stretch.ts";
import { dayNumber } from "./day-name.ts";
import type { BusyStatus, PersonAvailability } from "./person-availability.ts";
import { dayMinutes, minuteMs } from "./wall-time.ts";
import type { Weekday } from "./weekday.ts";
import type { TimeRange } from "./zone-rules.ts";

/** Time somebody keeps free of meetings every week, in that person's own local time. */
export interface NoMeetingBlock extends DailyStretch {
  readonly person: PersonId;
  readonly days: readonly Weekday[];
}

/** What is looked for. Times of day are local to each person. */
export interface Search extends TimeRange {
  readonly now: Instant;
  /** Length of the session; five-minute steps. */
  readonly minutes: number;
  /** Sessions begin on this grid of the first person's wall clock: 15 means :00, :15, :30, :45. */
  readonly gridMinutes: number;
  /** At least this long from now. */
  readonly noticeMinutes: number;
  /** Kept free before and after whatever is in a calendar, of those whose own buffers are not known. */
  readonly bufferMinutes: number;
  /** States that block. `unknown` blocks always, listed or not. */
  readonly busyStatuses: readonly BusyStatus[];
  /** Assumed for everybody whose own lunch or available hours are not known. */
  readonly lunch?: DailyStretch | null;
  readonly noMeetingBlocks?: readonly NoMeetingBlock[];
  /** Weekdays the searching person likes, in that person's wall time: ranked before others. */
  readonly preferredDays?: readonly Weekday[];
  /** Begin of the last session of these people: the same weekday and time are preferred. */
  readonly previous?: Instant | null;
}

export interface CommonFreeTimeInput {
  /** Those without whom it makes no sense, the searching person first. With `optional` at most eight. */
  readonly required: readonly PersonAvailability[];
  /** Who is welcome: a slot without them is offered too, after all slots with them and saying so. */
  readonly optional?: readonly PersonAvailability[];
  /**
   * Fewest people, required and optional together, who must be able. An optional person whose calendar could not be read
   * does not count; a required one does, and the slot says that they have to be asked. Left out, the required ones are
   * enough.
   */
  readonly quorum?: number;
  readonly search: Search;
}

/** Why a search cannot be carried out. */
export type SearchProblem =
  | "range-reversed"
  | "range-too-long"
  | "length-not-in-five-minutes"
  | "grid-not-in-five-minutes"
  | "minutes-negative"
  | "nobody-to-meet"
  | "too-many-people"
  | "zone-not-covered"
  | "hours-make-no-sense"
  | "quorum-not-possible";

export const longestSearchDays = 400;
const mostPeople = 8;

/** What is wrong with a search, or null: to be asked before {@link CommonFreeTimeInput} is handed on. */
export function searchProblem({
  required,
  optional = [],
  quorum = 1,
  search,
}: CommonFreeTimeInput): SearchProblem | null {
  const { from, to, minutes, gridMinutes } = search;
  if (!(from < to)) return "range-reversed";
  if (to - from > longestSearchDays * dayMinutes * minuteMs) return "range-too-long";
  if (!isInCells(minutes)) return "length-not-in-five-minutes";
  if (!isInCells(gridMinutes)) return "grid-not-in-five-minutes";
  if (!(search.noticeMinutes >= 0 && search.bufferMinutes >= 0)) return "minutes-negative";
  if (required.length === 0) return "nobody-to-meet";
  if (required.length + optional.length > mostPeople) return "too-many-people";
  if (!(Number.isInteger(quorum) && quorum >= 1 && quorum <= required.length + optional.length)) {
    return "quorum-not-possible";
  }
  const everybody = [...required, ...optional];
  for (const { zone } of everybody) {
    if (zone.from > from || zone.to < to) return "zone-not-covered";
  }
  return everybody.every(areSound) ? null : "hours-make-no-sense";
}

/** Whether a person's minutes lie in a day, the buffers are none that reach into the past, and full days exist. */
function areSound(person: PersonAvailability): boolean {
  const { workingHours, unavailable = [], fullDays = [], bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = person;
  const { lunch, earliestMinute, latestMinute } = person;
  return (
    isStretch(workingHours) &&
    (!lunch || isStretch(lunch)) &&
    isMinuteOfDay(earliestMinute ?? 0) &&
    isMinuteOfDay(latestMinute ?? 0) &&
    bufferBeforeMinutes >= 0 &&
    bufferAfterMinutes >= 0 &&
    unavailable.every(isStretch) &&
    fullDays.every((day) => !Number.isNaN(dayNumber(day)))
  );
}

function isStretch({ startMinute, endMinute }: DailyStretch): boolean {
  return isMinuteOfDay(startMinute) && isMinuteOfDay(endMinute);
}

function isMinuteOfDay(minute: number): boolean {
  return minute >= 0 && minute <= dayMinutes;
}

function isInCells(minutes: number): boolean {
  return Number.isInteger(minutes / cellMinutes) && minutes > 0 && minutes <= dayMinutes;
}
