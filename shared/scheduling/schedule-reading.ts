import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { BusyStatus } from "./person-availability.ts";
import type { CustomTimeZone } from "./custom-time-zone.ts";

/** One appointment of a schedule: when and how busy. There is no place for a subject on purpose. */
export interface ScheduleItem {
  readonly start: Instant;
  readonly end: Instant;
  readonly status: BusyStatus;
}

/** Working hours as Graph gives them: `start` and `end` like `08:00:00.0000000`, wall time of `zone`. */
export interface ScheduleWorkingHours {
  readonly days: readonly string[];
  readonly start: string;
  readonly end: string;
  /** A Windows or IANA name, or the rules themselves. */
  readonly zone: { readonly name: string } | CustomTimeZone;
}

/**
 * What scheduling needs of one person's `getSchedule` answer: validated, everything else dropped at the gateway.
 *
 * `view` has one character per `viewMinutes`, the first at `viewStart`. With an `error` the other members may be empty:
 * nothing is known then, and nothing is taken for free.
 */
export interface ScheduleReading {
  readonly person: PersonId;
  readonly error: string | null;
  readonly viewStart: Instant;
  readonly viewMinutes: number;
  readonly view: string;
  readonly items: readonly ScheduleItem[];
  readonly workingHours: ScheduleWorkingHours | null;
  /** IANA zone of the person's card, for the case that the calendar names none that is known. */
  readonly fallbackZone: string | null;
}
