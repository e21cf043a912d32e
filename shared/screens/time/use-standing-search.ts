import { useRef, useState } from "react";
import { findStandingTime, type StandingAnswer, type StandingQuestion } from "../../flows/time/find-standing-time.ts";
import type { Participant } from "../../flows/participant.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import type { DateChoice } from "../../scheduling/series-plan.ts";

/** What was chosen for the dates of each proposal that do not hold, by the proposal's place and the date's number. */
export type DateChoices = ReadonlyMap<number, ReadonlyMap<number, DateChoice>>;

/** An answer on the screen, with what was asked. */
export interface ShownStanding {
  readonly answer: StandingAnswer;
  readonly question: StandingQuestion;
  readonly choices: DateChoices;
}

interface State {
  readonly asking: boolean;
  readonly shown: ShownStanding | null;
  readonly problem: GraphProblem | null;
}

interface StandingSearch extends State {
  readonly look: (question: Omit<StandingQuestion, "now">) => Promise<void>;
  readonly choose: (choices: DateChoices) => void;
  readonly clear: () => void;
}

const nothing: State = { asking: false, shown: null, problem: null };

/** The search for a standing time as the screen shows it, with what is chosen for single dates. */
export function useStandingSearch(participant: Participant): StandingSearch {
  const [state, setState] = useState(nothing);
  const round = useRef(0);

  const look = async (asked: Omit<StandingQuestion, "now">) => {
    round.current += 1;
    const own = round.current;
    const question = { ...asked, now: participant.client.serviceClock.now() };
    setState({ ...nothing, asking: true });
    const answer = await findStandingTime(participant, question);
    // Somebody has asked for something else meanwhile.
    if (own !== round.current) return;
    setState(
      answer.ok
        ? { ...nothing, shown: { answer: answer.value, question, choices: new Map() } }
        : { ...nothing, problem: answer.problem },
    );
  };

  return {
    ...state,
    look,
    choose: (choices) => setState((before) => ({ ...before, shown: before.shown && { ...before.shown, choices } })),
    clear: () => {
      round.current += 1;
      setState(nothing);
    },
  };
}
