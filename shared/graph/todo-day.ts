import { wallTime } from "../sessions/wall-time.ts";
import { instantOfDateTime } from "./date-time-time-zone.ts";

const halfDayMs = 12 * 3_600_000;

/**
 * The day of a task, `YYYY-MM-DD`; null for a text that is no time. To Do keeps days, and tells them as a midnight in UTC: of the zone
 * in which the day was chosen, which the answer does not name. So a midnight as it is told counts as that day, then one by the own
 * clock, and every other time as the midnight nearest to it in UTC, which is right from UTC−11 to UTC+12.
 */
export function dayOfTodo(
  told: { readonly dateTime: string; readonly timeZone?: string | null | undefined },
  ownZone: string,
): string | null {
  const at = instantOfDateTime(told);
  if (at === null) return null;
  if (isMidnight(told.dateTime)) return told.dateTime.slice(0, 10);
  const here = wallTime(at, ownZone);
  if (here.timeZone === ownZone && isMidnight(here.dateTime)) return here.dateTime.slice(0, 10);
  return new Date(at + halfDayMs).toISOString().slice(0, 10);
}

function isMidnight(dateTime: string): boolean {
  return dateTime.slice(11, 16) === "00:00";
}
