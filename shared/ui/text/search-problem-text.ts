import type { SearchProblem } from "../../scheduling/search.ts";

const texts: Readonly<Record<SearchProblem, string>> = {
  "range-reversed": "The last day is before the first one. Choose a later last day.",
  "range-too-long": "Turnabout looks at most 400 days ahead. Choose fewer weeks.",
  "length-not-in-five-minutes": "A session lasts a multiple of five minutes. Choose another length.",
  "grid-not-in-five-minutes": "Sessions begin on a multiple of five minutes. Choose another step.",
  "minutes-negative": "Notice and free time around meetings cannot be negative. Choose zero or more.",
  "nobody-to-meet": "Choose at least one colleague.",
  "too-many-people": "At most eight people can look for a time together. Remove somebody.",
  "zone-not-covered":
    "What a calendar tells of its time zone does not reach over all these weeks. Choose fewer of them, or a named time zone in Outlook's settings.",
  "hours-make-no-sense":
    "Somebody's hours or buffers are none a clock can show. Choose other people or correct your own hours.",
  "quorum-not-possible": "More people are needed than are asked. Choose a smaller number.",
};

/** Why a search cannot be carried out, with the next step. */
export function searchProblemText(problem: SearchProblem): string {
  return texts[problem];
}
