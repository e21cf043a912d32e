import { workingCells } from "./free-cells.ts";
import { rankedFreeTime } from "./ranked-free-time.ts";
import { searchProblem, type CommonFreeTimeInput } from "./search.ts";
import type { FreeTimeResult } from "./slot.ts";

/**
 * Every start at which all required people can meet, and as many of the others as the quorum asks for: best first, each
 * with its reasons. Those that suit everybody come first, then those without one, without two, and so on.
 *
 * A slot lies wholly inside the working hours (wall time of each) of all who come, clear of what their calendars, lunch,
 * no-meeting blocks, own limits and full days block, with their free time before and after it, at least the notice from
 * `now`, on the grid of the first person's clock. Starts are instants, so none falls into an hour that a clock change
 * skips. A calendar that could not be read is never taken for free: its owner's working hours are kept, and each slot
 * says whom to ask.
 *
 * Pure and without `Intl`: equal input gives an equal answer, in whatever order the others are given. Throws a
 * RangeError with the {@link searchProblem} code when the search makes no sense.
 */
export function commonFreeTime(
  input: CommonFreeTimeInput & {
    /** Only the best so many slots are made, as in a search over very many people; left out, all of them. */
    readonly most?: number;
  },
): FreeTimeResult {
  const problem = searchProblem(input);
  if (problem) throw new RangeError(problem);
  return rankedFreeTime(input, { hoursOf: workingCells, gaps: true, most: input.most ?? Number.POSITIVE_INFINITY });
}
