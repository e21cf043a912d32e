import { instant } from "../circles/instant.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { problemSentence } from "../graph/problem-sentence.ts";
import { ProblemMessage } from "../ui/problem-message.tsx";

interface ProblemCardProps {
  readonly problem: GraphProblem;
  readonly again?: () => void;
}

/** A problem with Microsoft 365 in plain words, with the next step; where a permission is missing the button asks for it. */
export function ProblemCard({ problem, again }: ProblemCardProps) {
  const { what, next } = problemSentence(problem, instant(Date.now()));
  return (
    <ProblemMessage
      what={what}
      next={next}
      {...(again && { again })}
      {...(problem.kind === "permission-missing" && { button: "Ask for the permission" })}
    />
  );
}
