import * as z from "zod/mini";

import type { DailyStretch } from "./daily-stretch.ts";
import { dayMinutes } from "./wall-time.ts";
import { weekdays, type Weekday } from "./weekday.ts";

/** Time kept free of meetings every week, and why; the reason is read by nobody else. */
export interface KeptFree extends DailyStretch {
  readonly days: readonly Weekday[];
  readonly reason: string;
}

/** How somebody wants to meet, in own wall time. Sealed to oneself; others get what {@link availableHours} leaves. */
export interface Preferences {
  /** Null: as the calendar's working hours say. They narrow the working hours and never widen them. */
  readonly earliestMinute: number | null;
  readonly latestMinute: number | null;
  readonly lunch: DailyStretch | null;
  readonly noMeetingBlocks: readonly KeptFree[];
  /** Free time wanted before a session, and after it. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  /** The usual length of a session. */
  readonly minutes: number;
  /** Coaching sessions; null: no limit. */
  readonly mostADay: number | null;
  readonly mostAWeek: number | null;
  readonly preferredDays: readonly Weekday[];
}

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const minuteOfDay = whole(0, dayMinutes);
const someDays = z.array(z.enum(weekdays)).check(z.maxLength(7));
const stretch = z
  .looseObject({ startMinute: minuteOfDay, endMinute: minuteOfDay })
  .check(z.refine(({ startMinute, endMinute }) => startMinute !== endMinute, "a stretch without length"));

export const preferencesSchema: z.ZodMiniType<Preferences> = z
  .looseObject({
    earliestMinute: z.nullable(minuteOfDay),
    latestMinute: z.nullable(minuteOfDay),
    lunch: z.nullable(stretch),
    noMeetingBlocks: z
      .array(
        z
          .looseObject({
            days: someDays,
            startMinute: minuteOfDay,
            endMinute: minuteOfDay,
            reason: z.string().check(z.maxLength(200)),
          })
          .check(z.refine(({ startMinute, endMinute }) => startMinute !== endMinute, "a block without length")),
      )
      .check(z.maxLength(50)),
    bufferBeforeMinutes: whole(0, 240),
    bufferAfterMinutes: whole(0, 240),
    noticeMinutes: whole(0, 60 * dayMinutes),
    minutes: whole(5, 480).check(z.multipleOf(5)),
    mostADay: z.nullable(whole(1, 20)),
    mostAWeek: z.nullable(whole(1, 50)),
    preferredDays: someDays,
  })
  .check(
    z.refine(
      ({ earliestMinute, latestMinute }) => earliestMinute === null || earliestMinute !== latestMinute,
      "earliest and latest are the same",
    ),
  );

/** What holds for whoever has said nothing. */
export const usualPreferences: Preferences = {
  earliestMinute: null,
  latestMinute: null,
  lunch: { startMinute: 12 * 60, endMinute: 13 * 60 },
  noMeetingBlocks: [],
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 10,
  noticeMinutes: dayMinutes,
  minutes: 45,
  mostADay: null,
  mostAWeek: null,
  preferredDays: [],
};
