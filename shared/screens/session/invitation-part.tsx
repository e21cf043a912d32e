import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { blockRefusalSentence } from "../../agenda/block-refusal-sentence.ts";
import type { Participant } from "../../flows/participant.ts";
import { type InvitationUpdate, updateInvitation } from "../../flows/meetings/update-invitation.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import type { Session } from "../../sessions/session.ts";
import { Line } from "../../ui/page/line.tsx";
import { ProblemCard } from "../problem-card.tsx";

const sentences: Readonly<Record<Exclude<InvitationUpdate["state"], "left-alone">, string>> = {
  updated: "The agenda is in the invitation. Everybody invited gets the new text.",
  "already-there": "The agenda is in the invitation already; nothing was changed.",
  "kept-out": "The invitation did not keep the agenda as it was written; the old text was put back.",
  "not-organizer": "Only the organizer's Turnabout writes into the invitation.",
  "plain-text": "This invitation is plain text, which Turnabout does not touch.",
};

interface InvitationPartProps {
  readonly participant: Participant;
  readonly session: Session;
}

/** For the organizer: puts the agenda into the invitation again, where somebody has taken it out in Outlook. */
export function InvitationPart({ participant, session }: InvitationPartProps) {
  const [busy, setBusy] = useState(false);
  const [update, setUpdate] = useState<InvitationUpdate | null>(null);
  const [problem, setProblem] = useState<GraphProblem | null>(null);
  const insert = async () => {
    setBusy(true);
    const answer = await updateInvitation(participant, session);
    setUpdate(answer.ok ? answer.value : null);
    setProblem(answer.ok ? null : answer.problem);
    setBusy(false);
  };
  return (
    <div>
      <Button disabled={busy} onClick={() => void insert()}>
        Put the agenda into the invitation
      </Button>
      <div role="status">{update !== null && <Line>{sentenceOf(update)}</Line>}</div>
      {problem !== null && <ProblemCard problem={problem} />}
    </div>
  );
}

function sentenceOf(update: InvitationUpdate): string {
  return update.state === "left-alone" ? blockRefusalSentence(update.why) : sentences[update.state];
}
