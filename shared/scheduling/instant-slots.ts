import { commonFreeTime } from "./common-free-time.ts";
import { localDay } from "./local-day.ts";
import { searchProblem, type CommonFreeTimeInput } from "./search.ts";
import type { FreeTimeResult } from "./slot.ts";
import { wallTimeAt, weekdayOf } from "./wall-time.ts";
import { weekdayBits } from "./weekday.ts";
import { instant, type Instant } from "../circles/instant.ts";

/** A session of up to this length begins on every five minutes, a longer one on every quarter. */
const shortMinutes = 20;
const mostNoticeMinutes = 10;

/** `tomorrow`: today and tomorrow; a number: today and so many of the first person's working days after it. */
export type Horizon = "tomorrow" | number;

/**
 * The nearest slots, soonest first: for a talk that is wanted now (flash: today and tomorrow; situational: within two
 * working days).
 *
 * As `commonFreeTime`, with at most ten minutes of notice, a finer grid and an end at the horizon. The search's range
 * must reach from now over the horizon, or what lies beyond it is not looked at. Throws as `commonFreeTime` does.
 */
export function instantSlots(input: CommonFreeTimeInput & { readonly horizon: Horizon }): FreeTimeResult {
  const problem = searchProblem(input);
  if (problem) throw new RangeError(problem);
  const { search } = input;
  const to = instant(Math.min(search.to, horizonEnd(input)));
  if (to <= search.from)
    return { ...commonFreeTime(input), slots: [], searched: { from: search.from, to: search.from } };
  const result = commonFreeTime({
    ...input,
    search: {
      ...search,
      to,
      gridMinutes: search.minutes <= shortMinutes ? 5 : 15,
      noticeMinutes: Math.min(search.noticeMinutes, mostNoticeMinutes),
    },
  });
  const soonest = result.slots.toSorted(
    (one, other) => one.without.length - other.without.length || one.start - other.start,
  );
  return { ...result, slots: soonest.map((slot, index) => ({ ...slot, score: soonest.length - index })) };
}

function horizonEnd({ required, search, horizon }: CommonFreeTimeInput & { readonly horizon: Horizon }): Instant {
  const { zone, workingHours } = required[0]!;
  const working = weekdayBits(workingHours.days);
  let { day } = wallTimeAt(zone, search.now);
  const wanted = horizon === "tomorrow" ? 1 : horizon;
  // Without a working day there is none to count, and nothing to find.
  let left = working === 0 ? 0 : wanted;
  while (left > 0) {
    day += 1;
    if (horizon === "tomorrow" || ((working >>> weekdayOf(day)) & 1) === 1) left -= 1;
  }
  return localDay(zone, day)?.to ?? search.to;
}
