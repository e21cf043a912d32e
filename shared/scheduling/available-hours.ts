import * as z from "zod/mini";

import { daySchema } from "../circles/day-schema.ts";
import type { DailyStretch, DayStretch } from "./daily-stretch.ts";
import { fullDaysOf, type BookedSessions } from "./full-days.ts";
import { mergedStretches } from "./merged-stretches.ts";
import { outsideLimits } from "./outside-limits.ts";
import type { WorkingHours } from "./person-availability.ts";
import type { Preferences } from "./preferences.ts";
import { dayMinutes } from "./wall-time.ts";
import { weekdayBits, weekdays } from "./weekday.ts";

/**
 * What the members of one's circles learn of one's preferences: when not, never why. Lunch, focus and limits are one
 * list in which they cannot be told apart.
 */
export interface AvailableHours {
  /** IANA name; the minutes and days are of its wall clock. */
  readonly timeZone: string;
  /** By weekday (Sunday first), then by time; no two of a day touch. */
  readonly unavailable: readonly DayStretch[];
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Local days on which the person takes no further session, in order. */
  readonly fullDays: readonly string[];
}

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(dayMinutes));
const buffer = z.int().check(z.minimum(0), z.maximum(240));

export const availableHoursSchema: z.ZodMiniType<AvailableHours> = z.looseObject({
  timeZone: z.string().check(z.minLength(1), z.maxLength(100)),
  unavailable: z
    .array(
      z
        .looseObject({ day: z.enum(weekdays), startMinute: minuteOfDay, endMinute: minuteOfDay })
        .check(z.refine(({ startMinute, endMinute }) => startMinute < endMinute, "a stretch that does not end later")),
    )
    .check(z.maxLength(1_000)),
  bufferBeforeMinutes: buffer,
  bufferAfterMinutes: buffer,
  fullDays: z.array(daySchema).check(z.maxLength(500)),
});

/** What {@link availableHours} goes by, besides the preferences. */
export interface HoursFacts extends BookedSessions {
  /** IANA name of `zone`, which may itself be known by its rules only. */
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
}

/**
 * What one's circles may know of one's preferences. Two that differ only in reasons, in what a stretch is for or in how
 * it is cut give the very same bytes.
 *
 * Only days on which the person works are told (for a night shift the mornings after too): lunch, which is meant for
 * every day, looks like any other stretch then.
 */
export function availableHours(preferences: Preferences, facts: HoursFacts): AvailableHours {
  const { lunch, noMeetingBlocks, bufferBeforeMinutes, bufferAfterMinutes } = preferences;
  const everyDay = (stretch: DailyStretch) => ({ ...stretch, days: weekdays });
  const kept = [...(lunch ? [lunch] : []), ...outsideLimits(preferences)].map(everyDay);
  return {
    timeZone: facts.timeZone,
    unavailable: mergedStretches([...kept, ...noMeetingBlocks], daysAtWork(facts.workingHours)),
    bufferBeforeMinutes,
    bufferAfterMinutes,
    fullDays: fullDaysOf(preferences, facts),
  };
}

function daysAtWork({ days, startMinute, endMinute }: WorkingHours): number {
  const begin = weekdayBits(days);
  // Sunday follows Saturday: the seventh bit comes in again at the bottom.
  return endMinute < startMinute ? (begin | (begin << 1) | (begin >>> 6)) & 0b1111111 : begin;
}
