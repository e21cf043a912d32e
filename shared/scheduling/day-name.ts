import { dayMinutes, minuteMs } from "./wall-time.ts";

const dayMs = dayMinutes * minuteMs;

/** A day number (0 is 1970-01-01) as `YYYY-MM-DD`. */
export function dayName(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The number of a day written `YYYY-MM-DD`; NaN for what is no day. */
export function dayNumber(name: string): number {
  const day = Date.parse(`${name}T00:00:00Z`) / dayMs;
  return Number.isInteger(day) && dayName(day) === name ? day : Number.NaN;
}
