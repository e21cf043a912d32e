import { useCallback, useEffect, useState } from "react";
import type { GraphAnswer, GraphProblem } from "../graph/graph-error.ts";

/** A question to Microsoft 365 as a screen sees it. While it is asked again the last value stays. */
export interface Asked<T> {
  readonly state: "asking" | "answered" | "problem";
  readonly value: T | null;
  readonly problem: GraphProblem | null;
  readonly again: () => void;
}

/** Asks once when the screen opens and whenever `ask` changes (wrap it in useCallback); a late answer to an earlier question is dropped. */
export function useAnswer<T>(ask: () => Promise<GraphAnswer<T>>): Asked<T> {
  const [round, setRound] = useState(0);
  const [asked, setAsked] = useState<Omit<Asked<T>, "again">>({ state: "asking", value: null, problem: null });
  const again = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    let current = true;
    setAsked((before) => ({ ...before, state: "asking", problem: null }));
    void ask().then((answer) => {
      if (!current) return;
      setAsked((before) =>
        answer.ok
          ? { state: "answered", value: answer.value, problem: null }
          : { state: "problem", value: before.value, problem: answer.problem },
      );
    });
    return () => {
      current = false;
    };
  }, [ask, round]);

  return { ...asked, again };
}
