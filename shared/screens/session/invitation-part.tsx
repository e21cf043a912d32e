import type { ChangedAgenda } from "../../flows/meetings/update-invitation-when-due.ts";
import type { Participant } from "../../flows/participant.ts";
import { AgendaInInvitation } from "../../ui/session/agenda-in-invitation.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { useInvitation } from "./use-invitation.ts";

interface InvitationPartProps extends ChangedAgenda {
  readonly participant: Participant;
}

/** The agenda in the invitation: how it stands there, and for the organizer what changes it, each change with its undo. */
export function InvitationPart({ participant, ...changed }: InvitationPartProps) {
  const { problem, again, ...shown } = useInvitation(participant, changed);
  return (
    <>
      <AgendaInInvitation {...shown} />
      {problem !== null && <ProblemCard problem={problem} {...(again && { again })} />}
    </>
  );
}
