import { useState } from "react";
import type { Person } from "../circles/person.ts";
import { findColleague } from "../flows/people/find-colleague.ts";
import type { Participant } from "../flows/participant.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import type { Candidate } from "../ui/time/people-picker.tsx";

/** The search for colleagues as the picker shows it. */
export interface ColleagueSearch {
  readonly found: readonly Candidate[] | null;
  readonly searching: boolean;
  readonly note: string | null;
  readonly problem: GraphProblem | null;
  readonly search: (text: string) => void;
  /** Puts the results away, after somebody was chosen. */
  readonly clear: () => void;
}

const nothing = { found: null, searching: false, note: null, problem: null };
const closed =
  "Turnabout may not search your directory. A whole address works, too: you can meet, but what you write stays sealed to you until you find the person by name.";

/** Asks the directory, one question at a time; people who are chosen already are left out. */
export function useColleagues(participant: Participant, chosen: readonly Person[]): ColleagueSearch {
  const [state, setState] = useState<Omit<ColleagueSearch, "search" | "clear">>(nothing);

  const search = async (text: string) => {
    setState((before) => ({ ...before, searching: true, note: null, problem: null }));
    const answer = await findColleague(participant, text);
    if (!answer.ok) return setState({ ...nothing, problem: answer.problem });
    const isNew = ({ id }: Person) => !chosen.some((person) => person.id === id);
    if (answer.value.directory === "closed") {
      const { typed } = answer.value;
      return setState({
        ...nothing,
        note: closed,
        found: typed !== null && isNew(typed) ? [{ person: typed, why: null }] : [],
      });
    }
    const found = answer.value.people.filter(isNew).map(({ isGuest, ...person }) => ({
      person,
      why: isGuest ? "A guest from another company: cannot take part here." : null,
    }));
    return setState({ ...nothing, found });
  };

  return { ...state, search: (text) => void search(text), clear: () => setState(nothing) };
}
