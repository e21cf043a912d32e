import * as z from "zod/mini";

import { monthWeeks, mostWeeksBetween, type MonthWeek, type Rhythm } from "../scheduling/rhythm.ts";

/** How often a circle wants to meet, as its records keep it. */
export interface CircleRhythm {
  readonly every: "weeks";
  /** From one meeting to the next, 1 to 12; of a monthly one 4, which is all that clients before it read. */
  readonly weeks: number;
  /** It meets once a month, on this one of the weekday. */
  readonly monthly?: MonthWeek;
}

export const circleRhythmSchema: z.ZodMiniType<CircleRhythm> = z.looseObject({
  every: z.literal("weeks"),
  weeks: z.int().check(z.gte(1), z.lte(mostWeeksBetween)),
  monthly: z.exactOptional(z.literal(monthWeeks)),
});

const weeksOfMonth = 4;

/** A rhythm as a circle's records keep it. */
export function keptRhythm(rhythm: Rhythm): CircleRhythm {
  return rhythm.every === "month" ? { every: "weeks", weeks: weeksOfMonth, monthly: rhythm.week } : rhythm;
}

/** The rhythm that a circle's records tell. */
export function rhythmOf({ weeks, monthly }: CircleRhythm): Rhythm {
  return monthly === undefined ? { every: "weeks", weeks } : { every: "month", week: monthly };
}
