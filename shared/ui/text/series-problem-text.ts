import type { StandingProblem } from "../../scheduling/standing-problem.ts";
import type { SearchProblem } from "../../scheduling/search.ts";
import type { SeriesEventProblem } from "../../sessions/series-event.ts";
import { searchProblemText } from "./search-problem-text.ts";

/** Everything that can keep a series from being found or booked. */
export type SeriesTrouble = StandingProblem | SeriesEventProblem | "series-too-long" | "zone-without-name";

const texts: Readonly<Record<Exclude<SeriesTrouble, SearchProblem>, string>> = {
  "count-not-possible": "A series has 2 to 52 sessions. Choose another number, or book a single session.",
  "rhythm-not-possible": "A series meets every 1 to 12 weeks, or on one weekday of each month. Choose another rhythm.",
  "first-not-a-time": "The first date is none that a calendar has. Choose another day and time.",
  "first-not-in-rhythm": "The first date is not on that weekday of the month. Choose a date that is.",
  "first-in-clock-change": "The clocks change during the first session. Choose another first date.",
  "range-too-short": "Calendars have not been read to the end of the series. Choose fewer sessions, or search again.",
  "zone-not-in-outlook":
    "Outlook does not know your time zone, and without it the sessions would not stay at the same time of day. Book the sessions one by one.",
  "series-too-long": "Turnabout looks at most 400 days ahead. Choose fewer sessions, or a shorter rhythm.",
  "zone-without-name":
    "Your calendar keeps a time zone of its own, which a series cannot be booked in. Choose a named time zone in Outlook's settings, or book the sessions one by one.",
};

/** Why a series cannot be found or booked, with the next step. */
export function seriesProblemText(problem: SeriesTrouble): string {
  return isOfSeries(problem) ? texts[problem] : searchProblemText(problem);
}

function isOfSeries(problem: SeriesTrouble): problem is keyof typeof texts {
  return Object.hasOwn(texts, problem);
}
