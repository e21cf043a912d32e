/** Days of the week as Graph spells them, in the order of `Date.getUTCDay()`: Sunday is 0. */
export const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

export type Weekday = (typeof weekdays)[number];

/** A set of weekdays as seven bits, Sunday lowest. Words that are no weekday are left out. */
export function weekdayBits(days: readonly string[]): number {
  let bits = 0;
  for (const day of days) {
    const index = weekdays.indexOf(day.toLowerCase() as Weekday);
    if (index >= 0) bits |= 1 << index;
  }
  return bits;
}
