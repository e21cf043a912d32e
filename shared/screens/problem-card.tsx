import { useState } from "react";
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
  // The moment it was met: the seconds to wait count from there.
  const [met] = useState(() => instant(Date.now()));
  const { what, next } = problemSentence(problem, met);
  return (
    <ProblemMessage
      what={what}
      next={next}
      {...(again && { again })}
      {...(problem.kind === "permission-missing" && { button: "Ask for the permission" })}
    />
  );
}
