import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { BusyStatus } from "../scheduling/person-availability.ts";
import type { ScheduleItem, ScheduleReading, ScheduleWorkingHours } from "../scheduling/schedule-reading.ts";
import { dateTimeTimeZoneSchema, instantOfDateTime } from "./date-time-time-zone.ts";

const changeRule = z.looseObject({
  time: z.string(),
  dayOccurrence: z.number(),
  dayOfWeek: z.string(),
  month: z.number(),
  year: z.number(),
});

export const workingHoursSchema = z.looseObject({
  daysOfWeek: z.nullish(z.array(z.string())),
  startTime: z.nullish(z.string()),
  endTime: z.nullish(z.string()),
  timeZone: z.nullish(
    z.looseObject({
      name: z.nullish(z.string()),
      bias: z.nullish(z.number()),
      standardOffset: z.nullish(changeRule),
      daylightOffset: z.nullish(z.extend(changeRule, { daylightBias: z.number() })),
    }),
  ),
});

export const scheduleErrorSchema = z.nullish(
  z.looseObject({ message: z.nullish(z.string()), responseCode: z.nullish(z.string()) }),
);

/** One entry of a `getSchedule` answer: a schedule, or the reason why there is none. */
export const scheduleSchema = z.looseObject({
  scheduleId: z.nullish(z.string()),
  availabilityView: z.nullish(z.string()),
  scheduleItems: z.nullish(
    z.array(
      z.looseObject({ status: z.nullish(z.string()), start: dateTimeTimeZoneSchema, end: dateTimeTimeZoneSchema }),
    ),
  ),
  workingHours: z.nullish(workingHoursSchema),
  error: scheduleErrorSchema,
});

export type Schedule = z.infer<typeof scheduleSchema>;

const statuses: readonly BusyStatus[] = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"];

/** What may be known of a schedule: when and how busy. Subjects, places and whatever else came along stay behind. */
export function readSchedule({
  person,
  schedule,
  viewStart,
  viewMinutes,
}: {
  readonly person: PersonId;
  readonly schedule: Schedule | undefined;
  readonly viewStart: Instant;
  readonly viewMinutes: number;
}): ScheduleReading {
  const items = (schedule?.scheduleItems ?? []).map(readItem);
  const known = items.filter((item) => item !== null);
  return {
    person,
    error: errorOf(schedule, known.length < items.length),
    viewStart,
    viewMinutes,
    view: schedule?.availabilityView ?? "",
    items: known,
    workingHours: readWorkingHours(schedule?.workingHours),
    fallbackZone: null,
  };
}

function errorOf(schedule: Schedule | undefined, hasUnknownTimes: boolean): string | null {
  if (!schedule) return "no-answer";
  if (schedule.error) return schedule.error.responseCode ?? "unknown";
  // An appointment somewhere in this calendar whose time cannot be told: nothing may be taken for free.
  if (hasUnknownTimes) return "unknown-time-zone";
  const isEmpty = !schedule.availabilityView && !schedule.scheduleItems;
  return isEmpty ? "no-answer" : null;
}

function readItem({ start, end, status }: NonNullable<Schedule["scheduleItems"]>[number]): ScheduleItem | null {
  const from = instantOfDateTime(start);
  const to = instantOfDateTime(end);
  if (from === null || to === null) return null;
  return { start: from, end: to, status: statuses.find((known) => known === status) ?? "unknown" };
}

export function readWorkingHours(hours: Schedule["workingHours"]): ScheduleWorkingHours | null {
  if (!hours?.daysOfWeek || !hours.startTime || !hours.endTime || !hours.timeZone) return null;
  const { name, bias, standardOffset, daylightOffset } = hours.timeZone;
  const { daysOfWeek: days, startTime: start, endTime: end } = hours;
  if (typeof bias === "number") {
    const zone = { bias, standardOffset: standardOffset ?? null, daylightOffset: daylightOffset ?? null };
    return { days, start, end, zone };
  }
  return name ? { days, start, end, zone: { name } } : null;
}
