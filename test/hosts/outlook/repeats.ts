const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const indexes = ["first", "second", "third", "fourth", "last"] as const;

/** How a new meeting may repeat, with the words of the form. */
export const repeats = {
  never: "Does not repeat",
  daily: "Every day",
  weekly: "Every week",
  fortnightly: "Every second week",
  monthly: "Every month on this weekday",
} as const;

export type Repeat = keyof typeof repeats;

/**
 * The recurrence of a new meeting as Graph takes it; null for none.
 * @param date day of the first one, `YYYY-MM-DD`, in the meeting's time zone
 */
export function recurrenceOf({
  repeat,
  date,
  times,
  timeZone,
}: {
  readonly repeat: Repeat;
  readonly date: string;
  readonly times: number;
  readonly timeZone: string;
}): object | null {
  if (repeat === "never") return null;
  const day = new Date(`${date}T00:00:00Z`);
  const daysOfWeek = [weekdays[day.getUTCDay()]];
  const index = indexes[Math.ceil(day.getUTCDate() / 7) - 1];
  const weekly = { type: "weekly", daysOfWeek, firstDayOfWeek: "monday" };
  const pattern = {
    daily: { type: "daily", interval: 1 },
    weekly: { ...weekly, interval: 1 },
    fortnightly: { ...weekly, interval: 2 },
    monthly: { type: "relativeMonthly", interval: 1, daysOfWeek, index },
  }[repeat];
  const range = { type: "numbered", startDate: date, numberOfOccurrences: times, recurrenceTimeZone: timeZone };
  return { pattern, range };
}
