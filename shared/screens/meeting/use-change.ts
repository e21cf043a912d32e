import { useRef, useState } from "react";
import type { GraphAnswer, GraphProblem } from "../../graph/graph-error.ts";

/** Something done to a meeting, one at a time: a second click can come before the button is drawn as disabled. */
export interface Change<T> {
  readonly busy: boolean;
  readonly outcome: T | null;
  readonly problem: GraphProblem | null;
  readonly run: (task: () => Promise<GraphAnswer<T>>) => Promise<void>;
}

/** Does it and keeps what came of it; `after` follows an answer. */
export function useChange<T>(after: () => void): Change<T> {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<T | null>(null);
  const [problem, setProblem] = useState<GraphProblem | null>(null);
  const run = async (task: () => Promise<GraphAnswer<T>>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const answer = await task();
    running.current = false;
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setOutcome(answer.value);
    return after();
  };
  return { busy, outcome, problem, run };
}
