import type { MonthWeek, Rhythm } from "../../scheduling/rhythm.ts";

const weekNames: Readonly<Record<MonthWeek, string>> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  last: "last",
};

/** How often a circle or a series meets: `every week`, `every 4 weeks`, `every month`. */
export function rhythmText(rhythm: Pick<Extract<Rhythm, { every: "weeks" }>, "weeks"> | Rhythm): string {
  if (!("weeks" in rhythm)) return "every month";
  return rhythm.weeks === 1 ? "every week" : `every ${rhythm.weeks} weeks`;
}

/** Which one of a month's Tuesdays: `second`. */
export function monthWeekText(week: MonthWeek): string {
  return weekNames[week];
}
