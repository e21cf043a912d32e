import * as z from "zod/mini";

/** Which of a month's Mondays, Tuesdays …; a fifth one exists in some months only, so it is always the last. */
export type MonthWeek = 1 | 2 | 3 | 4 | "last";

/** How often a series meets, always on one weekday at one wall time. */
export type Rhythm =
  /** From one meeting to the next, 1 to 12 weeks: 2 is fortnightly. */
  { readonly every: "weeks"; readonly weeks: number } | { readonly every: "month"; readonly week: MonthWeek };

export const mostWeeksBetween = 12;
export const monthWeeks: readonly MonthWeek[] = [1, 2, 3, 4, "last"];

export const rhythmSchema: z.ZodMiniType<Rhythm> = z.union([
  z.looseObject({
    every: z.literal("weeks"),
    weeks: z.int().check(z.gte(1), z.lte(mostWeeksBetween)),
  }),
  z.looseObject({ every: z.literal("month"), week: z.literal(monthWeeks) }),
]);
