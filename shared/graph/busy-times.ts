import type { Instant } from "../circles/instant.ts";
import type { ScheduleReading } from "../scheduling/schedule-reading.ts";
import { askSchedules } from "./ask-schedules.ts";
import type { BusyTimesQuestion } from "./busy-times-question.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer, type GraphProblem } from "./graph-error.ts";
import { joinReadings } from "./join-readings.ts";

/** Addresses per request, and days per request: below what Microsoft documents (20, and less than 62 days). */
const mostPeople = 20;
/** A service that is slow or busy is asked for fewer at once. */
const fewestPeople = 5;
const slowMs = 10_000;
const longestWaitMs = 60_000;
const mostMs = 61 * 86_400_000;
const leastMs = 86_400_000;

/**
 * When people are busy, in steps of five minutes, one reading per person in the order asked: one request for a pair's
 * weeks. A slow or busy service is asked for ten and then for five people at once. What an appointment is about is dropped
 * here and reaches nobody. A person whose calendar cannot be read has an `error` and is unknown, never free.
 */
export async function readBusyTimes(
  client: GraphClient,
  { people, from, to }: BusyTimesQuestion,
): Promise<GraphAnswer<readonly ScheduleReading[]>> {
  const readings: ScheduleReading[] = [];
  let most = mostPeople;
  while (readings.length < people.length) {
    const group = people.slice(readings.length, readings.length + most);
    const since = client.serviceClock.now();
    const answer = await readGroup(client, { people: group, from, to });
    const now = client.serviceClock.now();
    if (answer.ok) {
      readings.push(...answer.value);
      if (now - since > slowMs) most = Math.max(fewestPeople, most / 2);
      continue;
    }
    const { problem } = answer;
    const wait = problem.kind === "busy" ? Math.max(0, problem.retryAt - now) : 0;
    if (!isStrained(problem) || group.length <= fewestPeople || wait > longestWaitMs) return answer;
    most = group.length > 2 * fewestPeople ? 2 * fewestPeople : fewestPeople;
    await client.sleep(wait);
  }
  return answered(readings);
}

/** Whether fewer people at once may help: too busy for now, or no whole answer in time. */
function isStrained({ kind }: GraphProblem): boolean {
  return kind === "busy" || kind === "offline";
}

async function readGroup(
  client: GraphClient,
  question: BusyTimesQuestion,
): Promise<GraphAnswer<readonly ScheduleReading[]>> {
  const { from, to } = question;
  if (to - from <= mostMs) {
    const answer = await askSchedules(client, question);
    if (answer.ok || !isAboutRange(answer.problem) || to - from <= leastMs) return answer;
  }
  const middle = middleOf(from, to);
  const early = await readGroup(client, { ...question, to: middle });
  if (!early.ok) return early;
  const late = await readGroup(client, { ...question, from: middle });
  return late.ok ? answered(joinReadings(early.value, late.value)) : late;
}

/** In whole days from the start, so that both views stay on the same five minutes; as few parts as the service allows come of it. */
function middleOf(from: Instant, to: Instant): Instant {
  const parts = Math.max(2, Math.ceil((to - from) / mostMs));
  const days = Math.ceil(((to - from) / leastMs) * (Math.floor(parts / 2) / parts));
  return (from + days * leastMs) as Instant;
}

/** The code for a range with too much in it is not documented; every one that names a time, a range or a size is taken. */
function isAboutRange({ kind, code }: GraphProblem): boolean {
  // A busy service says "too many requests", which has nothing to do with the range.
  return (
    kind !== "busy" && code !== null && /interval|timespan|range|toobig|toolarge|toomany|resultset|limit/i.test(code)
  );
}
