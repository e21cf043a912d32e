import { addWeeks } from "date-fns";
import { instant } from "../../circles/instant.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { commonFreeTime } from "../../scheduling/common-free-time.ts";
import { explainNoSlot } from "../../scheduling/explain-no-slot.ts";
import { instantSlots } from "../../scheduling/instant-slots.ts";
import { type CommonFreeTimeInput, searchProblem } from "../../scheduling/search.ts";
import type { FreeTimeResult } from "../../scheduling/slot.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import { freshReadings } from "./fresh-readings.ts";
import type { Visitor } from "../participant.ts";
import { knownZones } from "./known-zones.ts";
import { keepTimes } from "./remembered-times.ts";
import { searchInput } from "./search-input.ts";
import type { TimeAnswer, TimesFound } from "./time-answer.ts";
import type { TimeHorizon, TimeQuestion } from "./time-question.ts";

const quarter = 15 * 60_000;
/** Two working days are found in it whatever somebody's week looks like. */
const weeksForNow = 3;

/**
 * When all of them can meet, or as many as are wanted, best first with reasons; own preferences and the hours that partners share are
 * kept. One request for up to twenty people and 61 days, and none for the same people within five minutes. Nothing of anybody's
 * appointments leaves the gateway but busy or free, and nothing of it is stored: this device keeps the answer as it is shown.
 */
export async function findCommonTime(visitor: Visitor, question: TimeQuestion): Promise<GraphAnswer<TimeAnswer>> {
  const { others, horizon = "weeks", fresh = false } = question;
  const people = [visitor.person, ...others];
  const calendars = await freshReadings(visitor, { people, range: rangeOf(question), fresh });
  if (!calendars.ok) return calendars;
  const { input, marked, burden } = await searchInput(visitor, { question, calendars: calendars.value });
  const problem = searchProblem(input);
  if (problem !== null) return answered({ found: "no-search", problem });
  const result = slotsOf(input, horizon);
  const found: TimesFound = {
    result,
    zones: knownZones(input),
    askedAt: calendars.value.askedAt,
    week: { kind: "search", input },
  };
  const answer: TimeAnswer =
    result.slots.length > 0
      ? { found: "slots", ...found }
      : { found: "nothing", explanation: explainNoSlot(within(marked, result.searched), { burden }), ...found };
  await keepTimes(visitor, { question, answer });
  return answered(answer);
}

function rangeOf({ now, weeks, horizon = "weeks" }: TimeQuestion): TimeRange {
  const from = instant(Math.floor(now / quarter) * quarter);
  return { from, to: instant(addWeeks(from, horizon === "weeks" ? weeks : weeksForNow).getTime()) };
}

function slotsOf(input: CommonFreeTimeInput, horizon: TimeHorizon): FreeTimeResult {
  if (horizon === "weeks") return commonFreeTime(input);
  return instantSlots({ ...input, horizon: horizon === "tomorrow" ? "tomorrow" : 2 });
}

/** Why there is nothing is asked of what was searched, which for a talk now is less than what was read. */
function within(input: CommonFreeTimeInput, { to }: TimeRange): CommonFreeTimeInput {
  const { search } = input;
  return to > search.from ? { ...input, search: { ...search, to } } : input;
}
