import { useState } from "react";
import { instant } from "../circles/instant.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { nextLook } from "../flows/setup/next-look.ts";
import { problemSentence } from "../flows/setup/problem-sentence.ts";
import { ProblemMessage } from "../ui/page/problem-message.tsx";
import { TextForIt } from "./text-for-it.tsx";

interface ProblemCardProps {
  readonly problem: GraphProblem;
  readonly again?: () => void;
  /** Nothing was written: something was looked for. */
  readonly looking?: boolean;
}

/** A problem with Microsoft 365 in plain words, with the next step; where a permission is missing the button asks for it. */
export function ProblemCard({ problem, again, looking = false }: ProblemCardProps) {
  // The moment it was met: the seconds to wait count from there.
  const [met] = useState(() => instant(Date.now()));
  const { what, next } = problemSentence(problem, met);
  const message = { what, next: (looking ? nextLook(problem.kind) : null) ?? next, ...(again && { again }) };
  if (problem.kind !== "permission-missing") return <ProblemMessage {...message} />;
  return (
    <>
      <ProblemMessage {...message} button="Ask for the permission" />
      <TextForIt what={what} />
    </>
  );
}
