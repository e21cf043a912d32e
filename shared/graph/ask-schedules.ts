import * as z from "zod/mini";

import { instant } from "../circles/instant.ts";
import type { ScheduleReading } from "../scheduling/schedule-reading.ts";
import type { BusyTimesQuestion } from "./busy-times-question.ts";
import { utcDateTime } from "./date-time-time-zone.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { readSchedule, scheduleSchema } from "./read-schedule.ts";

const viewMinutes = 5;
const viewMs = viewMinutes * 60_000;
const answerSchema = z.looseObject({ value: z.array(scheduleSchema) });

/** One `getSchedule` request for up to 20 people and less than 62 days. */
export async function askSchedules(
  client: GraphClient,
  { people, from, to }: BusyTimesQuestion,
): Promise<GraphAnswer<readonly ScheduleReading[]>> {
  const viewStart = instant(Math.floor(from / viewMs) * viewMs);
  const viewEnd = instant(Math.ceil(to / viewMs) * viewMs);
  const answer = await client.ask({
    kind: "read",
    area: "mailbox",
    scopes: ["Calendars.Read"],
    method: "POST",
    path: "/me/calendar/getSchedule",
    headers: { Prefer: 'outlook.timezone="UTC"' },
    body: JSON.stringify({
      schedules: people.map(({ address }) => address),
      startTime: utcDateTime(viewStart),
      endTime: utcDateTime(viewEnd),
      availabilityViewInterval: viewMinutes,
    }),
    schema: answerSchema,
  });
  if (!answer.ok) return answer;
  const schedules = new Map(answer.value.value.map((schedule) => [schedule.scheduleId?.toLowerCase(), schedule]));
  return answered(
    people.map(({ id, address }, index) => {
      // An answer may name a person by another of their addresses: then its position says whose it is.
      const schedule = schedules.get(address.toLowerCase()) ?? answer.value.value[index];
      return readSchedule({ person: id, schedule, viewStart, viewMinutes });
    }),
  );
}
