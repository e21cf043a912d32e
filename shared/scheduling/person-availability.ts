import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { DailyStretch, DayStretch } from "./daily-stretch.ts";
import type { PackedBusy } from "./packed-busy.ts";
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
  /** Besides `busy`, where a search is over very many people: the same, small. */
  readonly packed?: PackedBusy;
  /**
   * Weekly time the person keeps free of sessions, own wall time. Given, even empty, it holds instead of the search's
   * lunch: the person's own is among it.
   */
  readonly unavailable?: readonly DayStretch[];
  /** One's own lunch instead of the search's; null: none. Of others it is part of `unavailable`, and nobody can tell. */
  readonly lunch?: DailyStretch | null;
  /** Free time the person wants before a session and after it, instead of the search's. */
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** Local days (`2026-12-03`) on which the person takes no further session. */
  readonly fullDays?: readonly string[];
  /** No session begins before, own wall time; null: as the working hours say. */
  readonly earliestMinute?: number | null;
  /** No session ends after; before `earliestMinute` it is meant for the day after, as in a night shift. */
  readonly latestMinute?: number | null;
}
