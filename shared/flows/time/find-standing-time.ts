import { instant } from "../../circles/instant.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { namedZone } from "../../scheduling/named-zone.ts";
import { type ProposedMove, proposedMoves } from "../../scheduling/proposed-moves.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import { longestSearchDays } from "../../scheduling/search.ts";
import { rhythmProblem } from "../../scheduling/series-problem.ts";
import { seriesHorizon } from "../../scheduling/series-horizon.ts";
import { type StandingProblem, type StandingSlotsInput, standingProblem } from "../../scheduling/standing-problem.ts";
import type { StandingSlot, StandingSlotsResult } from "../../scheduling/standing-slot.ts";
import { standingSlots } from "../../scheduling/standing-slots.ts";
import { sameClock, type ZoneRules } from "../../scheduling/zone-rules.ts";
import { freshReadings } from "./fresh-readings.ts";
import { knownZones } from "./known-zones.ts";
import type { Visitor } from "../participant.ts";
import { searchInput } from "./search-input.ts";
import type { KnownZones } from "./time-answer.ts";
import type { TimeQuestion } from "./time-question.ts";

const quarter = 15 * 60_000;
const day = 24 * 60 * 60_000;

export interface StandingQuestion extends Omit<TimeQuestion, "weeks" | "horizon"> {
  readonly rhythm: Rhythm;
  /** How many sessions, 2 to 52. */
  readonly count: number;
}

/** A standing slot with where its dates that do not hold could go. */
export interface StandingProposal {
  readonly slot: StandingSlot;
  readonly moves: readonly ProposedMove[];
}

export type StandingAnswer =
  | {
      readonly found: "slots";
      readonly result: StandingSlotsResult;
      /** The first few with their moves, best first. */
      readonly proposals: readonly StandingProposal[];
      /** IANA zone whose wall time the series keeps, and its rules. */
      readonly timeZone: string;
      readonly zone: ZoneRules;
      readonly zones: KnownZones;
    }
  /** No weekday and time holds even once. */
  | { readonly found: "nothing"; readonly result: StandingSlotsResult }
  | { readonly found: "no-search"; readonly problem: StandingProblem | "series-too-long" | "zone-without-name" };

const mostProposals = 6;

/**
 * The weekdays and times at which a series would hold most often, each with a proposed move for every date that clashes. One request for
 * each sixty-one days that the series reaches, and none for the same people within five minutes.
 */
export async function findStandingTime(
  visitor: Visitor,
  question: StandingQuestion,
): Promise<GraphAnswer<StandingAnswer>> {
  const { others, rhythm, count, now, fresh = false } = question;
  const people = [visitor.person, ...others];
  const from = instant(Math.floor(now / quarter) * quarter);
  const wrong = rhythmProblem({ rhythm, count });
  if (wrong !== null) return answered({ found: "no-search", problem: wrong });
  // Notice of up to two weeks pushes the first date back; what was read a moment ago ends a little earlier.
  const to = seriesHorizon({ rhythm, count, earliest: instant(now + 15 * day) });
  // Nobody's calendar is read for a search that is none.
  if (to - from > longestSearchDays * day) return answered({ found: "no-search", problem: "series-too-long" });
  const calendars = await freshReadings(visitor, { people, range: { from, to }, fresh });
  if (!calendars.ok) return calendars;
  const ready = await searchInput(visitor, { question: { ...question, weeks: 0 }, calendars: calendars.value });
  const input: StandingSlotsInput = { ...ready.input, rhythm, count };
  const problem = standingProblem(input);
  if (problem !== null) return answered({ found: "no-search", problem });
  const zone = input.required[0]?.zone;
  const timeZone = zone && nameOf(zone, visitor.timeZone);
  if (!zone || !timeZone) return answered({ found: "no-search", problem: "zone-without-name" });
  const result = standingSlots(input);
  if (result.slots.length === 0) return answered({ found: "nothing", result });
  const proposals = result.slots
    .slice(0, mostProposals)
    .map((slot) => ({ slot, moves: proposedMoves({ ...input, slot }) }));
  return answered({ found: "slots", result, proposals, timeZone, zone, zones: knownZones(input) });
}

/** Under which name the calendar's zone can be booked; a custom one only where the device's shows the same time. */
function nameOf(zone: ZoneRules, deviceZone: string): string | null {
  if (zone.zone !== "custom") return zone.zone;
  const own = namedZone(deviceZone, zone);
  return own !== null && sameClock(own, zone) ? deviceZone : null;
}
