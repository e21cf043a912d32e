import type { Rhythm } from "./rhythm.ts";
import { weekdayOf } from "./wall-time.ts";

/**
 * How far from its own day a date moves. `same-week`: Monday to Sunday, on the organizer's wall; `same-period`: closer to
 * it than to the dates beside it.
 */
export type MoveReach = "same-day" | "same-week" | "same-period";

/** Two dates of a monthly rhythm are at least 28 days apart. */
const monthReach = 13;

/** The local days to which a date may move, the nearer reach first, each day once. */
export function daysToMoveTo(
  day: number,
  rhythm: Rhythm,
): readonly { readonly reach: MoveReach; readonly days: readonly number[] }[] {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  const week = Array.from({ length: 7 }, (_, index) => monday + index).filter((one) => one !== day);
  const far = rhythm.every === "month" ? monthReach : Math.floor((7 * rhythm.weeks - 1) / 2);
  const period = Array.from({ length: 2 * far + 1 }, (_, index) => day - far + index).filter(
    (one) => one !== day && !week.includes(one),
  );
  return [
    { reach: "same-day", days: [day] },
    { reach: "same-week", days: week },
    // Of a weekly rhythm the week is the period.
    { reach: "same-period", days: rhythm.every === "weeks" && rhythm.weeks === 1 ? [] : period },
  ];
}
