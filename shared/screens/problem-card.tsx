import { useState } from "react";
import { instant } from "../circles/instant.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { problemSentence } from "../flows/setup/problem-sentence.ts";
import { ProblemMessage } from "../ui/page/problem-message.tsx";
import { TextToCopy } from "../ui/page/text-to-copy.tsx";

interface ProblemCardProps {
  readonly problem: GraphProblem;
  readonly again?: () => void;
}

/** A problem with Microsoft 365 in plain words, with the next step; where a permission is missing the button asks for it. */
export function ProblemCard({ problem, again }: ProblemCardProps) {
  // The moment it was met: the seconds to wait count from there.
  const [met] = useState(() => instant(Date.now()));
  const { what, next } = problemSentence(problem, met);
  const message = { what, next, ...(again && { again }) };
  if (problem.kind !== "permission-missing") return <ProblemMessage {...message} />;
  return (
    <>
      <ProblemMessage {...message} button="Ask for the permission" />
      <TextToCopy
        label="A text for your IT, to copy"
        text={`Please approve a delegated permission of the app Turnabout for our organisation. ${what} Turnabout’s setup guide has the link with which an administrator approves it.`}
      />
    </>
  );
}
