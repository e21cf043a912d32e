import type { Weekday } from "./weekday.ts";

/** A stretch of each local day, minutes from midnight, end exclusive; past midnight where the end comes first. */
export interface DailyStretch {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A stretch of one weekday's local time; it ends on that day (`1440` is midnight). */
export interface DayStretch extends DailyStretch {
  readonly day: Weekday;
}
