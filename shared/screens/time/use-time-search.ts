import { useRef, useState } from "react";
import type { Instant } from "../../circles/instant.ts";
import { findCommonTime } from "../../flows/time/find-common-time.ts";
import type { Participant } from "../../flows/participant.ts";
import { rememberedTimes } from "../../flows/time/remembered-times.ts";
import type { TimeAnswer } from "../../flows/time/time-answer.ts";
import type { TimeQuestion } from "../../flows/time/time-question.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";

/** An answer on the screen. */
export interface ShownTimes {
  readonly answer: TimeAnswer;
  /** Two short sessions in place of the one that found no time. */
  readonly shorter: boolean;
  /** When an answer kept on this device was given; null: it is fresh. */
  readonly keptSince: Instant | null;
}

interface TimeSearch {
  readonly asking: boolean;
  readonly shown: ShownTimes | null;
  readonly problem: GraphProblem | null;
  readonly look: (question: Omit<TimeQuestion, "now">) => Promise<void>;
  readonly show: (shown: ShownTimes) => void;
  readonly clear: () => void;
}

type State = Pick<TimeSearch, "asking" | "shown" | "problem">;

const nothing: State = { asking: false, shown: null, problem: null };

/** The search for times as the screen shows it. Where the calendars cannot be reached, the last answer to the same question with its age. */
export function useTimeSearch(participant: Participant): TimeSearch {
  const [state, setState] = useState(nothing);
  const round = useRef(0);

  const look = async (asked: Omit<TimeQuestion, "now">) => {
    round.current += 1;
    const own = round.current;
    const question = { ...asked, now: participant.client.serviceClock.now() };
    setState({ ...nothing, asking: true });
    const answer = await findCommonTime(participant, question);
    const kept = answer.ok ? null : await rememberedTimes(participant, question);
    // Somebody has asked for something else meanwhile.
    if (own !== round.current) return;
    if (answer.ok) setState({ ...nothing, shown: { answer: answer.value, shorter: false, keptSince: null } });
    else
      setState({
        asking: false,
        problem: answer.problem,
        shown: kept && { answer: kept.answer, shorter: false, keptSince: kept.at },
      });
  };

  return {
    ...state,
    look,
    show: (shown) => setState({ ...nothing, shown }),
    clear: () => {
      round.current += 1;
      setState(nothing);
    },
  };
}
