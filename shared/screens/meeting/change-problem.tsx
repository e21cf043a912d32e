import type { GraphProblem } from "../../graph/graph-error.ts";
import { Line } from "../../ui/page/line.tsx";
import { ProblemCard } from "../problem-card.tsx";

interface ChangeProblemProps {
  readonly problem: GraphProblem | null;
  /** `Moving`: what needs a connection. */
  readonly what: string;
}

/** Why a meeting was not changed. Without a network nothing waits on the device: a change must not go out hours later. */
export function ChangeProblem({ problem, what }: ChangeProblemProps) {
  if (problem === null) return null;
  if (problem.kind !== "offline") return <ProblemCard problem={problem} />;
  return (
    <div role="alert">
      <Line>{`${what} needs a connection. Nothing was changed; try again when you are online.`}</Line>
    </div>
  );
}
