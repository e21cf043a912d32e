import { isSetupProblem } from "../../flows/setup/setup-list.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { Line } from "../../ui/page/line.tsx";
import { ProblemMessage } from "../../ui/page/problem-message.tsx";
import { ProblemCard } from "../problem-card.tsx";

interface CircleNotSavedProps {
  readonly problem: GraphProblem;
  readonly again: () => void;
}

/** Why something of a circle waits on this device, and who can help where the place for it is missing. */
export function CircleNotSaved({ problem, again }: CircleNotSavedProps) {
  return (
    <>
      <Line>Saved on this device, will be sent. Invitations go out with it.</Line>
      {isSetupProblem(problem) ? (
        <ProblemMessage
          what="The list where circles are stored is not there, or not open to you."
          next="An owner of the site Turnabout can create it: that is the coordinator of your programme, or your IT. The setup guide says how."
          again={again}
        />
      ) : (
        <ProblemCard problem={problem} again={again} />
      )}
    </>
  );
}
