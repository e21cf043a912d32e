import type { Instant } from "../circles/instant.ts";
import type { ScheduleReading } from "../scheduling/schedule-reading.ts";
import { askSchedules } from "./ask-schedules.ts";
import type { BusyTimesQuestion } from "./busy-times-question.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { joinReadings } from "./join-readings.ts";

/** Addresses per request, and days per request: below what Microsoft documents (20, and less than 62 days). */
const mostPeople = 20;
const mostMs = 61 * 86_400_000;
const leastMs = 86_400_000;

/**
 * When people are busy, in steps of five minutes, one reading per person in the order asked: one request for a pair's
 * weeks. What an appointment is about is dropped here and reaches nobody. A person whose calendar cannot be read has an
 * `error` and is unknown, never free.
 */
export async function readBusyTimes(
  client: GraphClient,
  { people, from, to }: BusyTimesQuestion,
): Promise<GraphAnswer<readonly ScheduleReading[]>> {
  const readings: ScheduleReading[] = [];
  for (let first = 0; first < people.length; first += mostPeople) {
    const group = people.slice(first, first + mostPeople);
    const answer = await readGroup(client, { people: group, from, to });
    if (!answer.ok) return answer;
    readings.push(...answer.value);
  }
  return answered(readings);
}

async function readGroup(
  client: GraphClient,
  question: BusyTimesQuestion,
): Promise<GraphAnswer<readonly ScheduleReading[]>> {
  const { from, to } = question;
  if (to - from <= mostMs) {
    const answer = await askSchedules(client, question);
    if (answer.ok || !isAboutRange(answer.problem.code) || to - from <= leastMs) return answer;
  }
  const middle = middleOf(from, to);
  const early = await readGroup(client, { ...question, to: middle });
  if (!early.ok) return early;
  const late = await readGroup(client, { ...question, from: middle });
  return late.ok ? answered(joinReadings(early.value, late.value)) : late;
}

/** The middle in whole days from the start, so that both views stay on the same five minutes. */
function middleOf(from: Instant, to: Instant): Instant {
  const days = Math.max(1, Math.floor((to - from) / leastMs / 2));
  return (from + days * leastMs) as Instant;
}

/** The code for a range with too much in it is not documented; every one that names a time, a range or a size is taken. */
function isAboutRange(code: string | null): boolean {
  return code !== null && /interval|timespan|range|toobig|toolarge|toomany|resultset|limit/i.test(code);
}
