import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { Weekday } from "./weekday.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** The states Graph knows. `unknown` stands for time nobody could read; it always blocks. */
export type BusyStatus = "free" | "tentative" | "busy" | "oof" | "workingElsewhere" | "unknown";

/** A stretch of a person's calendar, end exclusive. Stretches may overlap; one without length says nothing. */
export interface BusyItem {
  readonly start: Instant;
  readonly end: Instant;
  readonly status: BusyStatus;
}

/**
 * Weekly hours in minutes of the local day, end exclusive (`1440` is midnight).
 *
 * `endMinute` before `startMinute` is a night shift that begins on each of `days` and ends the day after; both equal
 * means no hours at all.
 */
export interface WorkingHours {
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly endMinute: number;
}

/** What had to be assumed about a person because the calendar did not say it; the screen tells. */
export type Assumption = "zone-from-card" | "zone-utc" | "usual-working-hours";

/** One person's time, as far as a search needs it. */
export interface PersonAvailability {
  readonly person: PersonId;
  readonly zone: ZoneRules;
  readonly workingHours: WorkingHours;
  readonly busy: readonly BusyItem[];
  /** False: the calendar could not be read. It counts as unknown, never as free. */
  readonly readable: boolean;
  readonly assumed?: readonly Assumption[];
}
