import { rhythmProblem, type SeriesProblem } from "./series-problem.ts";
import type { Rhythm } from "./rhythm.ts";
import { searchProblem, type CommonFreeTimeInput, type SearchProblem } from "./search.ts";
import { seriesHorizon } from "./series-horizon.ts";
import { instant } from "../circles/instant.ts";
import { minuteMs } from "./wall-time.ts";

/** For two to eight people. The range has to reach to `seriesHorizon`, the people's zones too. */
export interface StandingSlotsInput extends CommonFreeTimeInput {
  readonly rhythm: Rhythm;
  /** How many sessions, 2 to 52. */
  readonly count: number;
}

/** Why no standing slot can be looked for; `range-too-short`: calendars are not read to the end of the series. */
export type StandingProblem = SearchProblem | SeriesProblem | "range-too-short";

/** What is wrong with the search for a standing slot, or null. */
export function standingProblem(input: StandingSlotsInput): StandingProblem | null {
  const { required, optional = [], search, rhythm, count } = input;
  const problem = searchProblem(input) ?? rhythmProblem({ rhythm, count });
  if (problem) return problem;
  if (required.length + optional.length < 2) return "nobody-to-meet";
  const earliest = instant(Math.max(search.from, search.now + search.noticeMinutes * minuteMs));
  return search.to < seriesHorizon({ rhythm, count, earliest }) ? "range-too-short" : null;
}
