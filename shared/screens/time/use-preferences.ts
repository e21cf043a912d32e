import { useCallback, useEffect, useRef, useState } from "react";
import { keepPreferences } from "../../flows/time/keep-preferences.ts";
import type { Participant } from "../../flows/participant.ts";
import { readPreferences } from "../../flows/time/read-preferences.ts";
import type { Preferences } from "../../scheduling/preferences.ts";
import type { SavedState } from "../../ui/page/saved-line.tsx";
import { useAnswer } from "../use-answer.ts";
import { savedState } from "../use-saving.ts";

/** The own preferences on the screen, each change kept at once. */
export function usePreferences(participant: Participant) {
  const asked = useAnswer(useCallback(() => readPreferences(participant), [participant]));
  const [changed, setChanged] = useState<Preferences | null>(null);
  const [saved, setSaved] = useState<{ readonly part: string; readonly state: SavedState }>({
    part: "",
    state: "idle",
  });
  const queue = useRef(Promise.resolve());
  const round = useRef(0);
  useEffect(() => () => void (round.current += 1), []);

  /** One after the other: a later change must not be overtaken by an earlier one. */
  const keep = (part: string, next: Preferences) => {
    setChanged(next);
    setSaved({ part, state: "saving" });
    round.current += 1;
    const own = round.current;
    const task = async () => {
      const state = await keepPreferences(participant, next).then(savedState, () => "not-kept" as const);
      if (own === round.current) setSaved({ part, state });
    };
    queue.current = queue.current.then(task);
  };

  return {
    preferences: changed ?? asked.value?.preferences ?? null,
    problem: asked.problem,
    again: asked.again,
    /** Where the last change of a part is now. */
    stateOf: (part: string): SavedState => (saved.part === part ? saved.state : "idle"),
    keep,
  };
}
