import { tzOffset } from "@date-fns/tz";

import type { Instant } from "../circles/instant.ts";

const MINUTE = 60_000;
const AROUND = 12 * 60 * MINUTE;

export interface WallTime {
  /** `2026-03-02T09:00:00`, without offset. */
  readonly dateTime: string;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * The wall time of an instant. In the hour that a clock change repeats, a wall time means two instants: then it is given in UTC, so
 * that nobody comes an hour late.
 */
export function wallTime(at: Instant, timeZone: string): WallTime {
  const offset = tzOffset(timeZone, new Date(at));
  if (Number.isNaN(offset)) throw new RangeError(`Not a time zone: ${timeZone}`);
  const wall = at + offset * MINUTE;
  const others = [at - AROUND, at + AROUND].map((near) => tzOffset(timeZone, new Date(near)));
  const twice = others.some(
    (other) => other !== offset && tzOffset(timeZone, new Date(wall - other * MINUTE)) === other,
  );
  if (twice) return { dateTime: new Date(at).toISOString().slice(0, 19), timeZone: "UTC" };
  return { dateTime: new Date(wall).toISOString().slice(0, 19), timeZone };
}
