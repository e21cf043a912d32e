import { tzOffset } from "@date-fns/tz";

import { type Instant, instant } from "../circles/instant.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The first instant of the next day in an IANA zone: midnight, or later where clocks jump over it. */
export function startOfTomorrow(now: Instant, timeZone: string): Instant {
  const wall = (at: number) => at + tzOffset(timeZone, new Date(at)) * minute;
  const today = Math.floor(wall(now) / day);
  let at: number = now;
  // Clocks that are put back on the way leave it still today.
  while (Math.floor(wall(at) / day) <= today) at += day - (wall(at) % day);
  // Clocks that are put forward on the way have skipped past it.
  const past = wall(at) % day;
  const earlier = at - past;
  return instant(past > 0 && Math.floor(wall(earlier) / day) > today ? earlier : at);
}
