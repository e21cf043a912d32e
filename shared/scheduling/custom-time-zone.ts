/** When one half of the year begins: the nth weekday of a month at a wall time. `dayOccurrence` 5 means the last one. */
export interface ClockChangeRule {
  /** Wall time before the change, like `02:00:00.0000000`. */
  readonly time: string;
  readonly dayOccurrence: number;
  readonly dayOfWeek: string;
  /** 1–12; 0 where the zone has no such change. */
  readonly month: number;
  /** 0 for every year, else the one year it is for. */
  readonly year: number;
}

/** Graph's `customTimeZone`: UTC = local time + `bias` minutes, and `daylightBias` more in summer (usually -60). */
export interface CustomTimeZone {
  readonly bias: number;
  readonly standardOffset: ClockChangeRule | null;
  readonly daylightOffset: (ClockChangeRule & { readonly daylightBias: number }) | null;
}
