import type { Participant } from "../../flows/participant.ts";
import type { AskedTime } from "./asked-time.ts";
import { useStandingSearch } from "./use-standing-search.ts";
import { useTimeSearch } from "./use-time-search.ts";

/** The search for a single time and the one for a standing time: one of them answers. */
export function useBothSearches(participant: Participant, circleId: string | null) {
  const once = useTimeSearch(participant);
  const standing = useStandingSearch(participant);
  const clear = () => {
    once.clear();
    standing.clear();
  };
  /** Looks for what is asked; `fresh`: in the calendars as they are now. */
  const look = ({ others, wishes, need, series: { rhythm, count } }: AskedTime, fresh = false) => {
    clear();
    const { minutes, weeks, horizon } = wishes;
    const question = { others, minutes, ...need, fresh, ...(circleId !== null && { circleId }) };
    void (rhythm === null ? once.look({ ...question, weeks, horizon }) : standing.look({ ...question, rhythm, count }));
  };
  return {
    once,
    standing,
    asking: once.asking || standing.asking,
    problem: once.problem ?? standing.problem,
    look,
    clear,
  };
}
