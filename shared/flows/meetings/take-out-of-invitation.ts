import { removeAgendaBlock } from "../../agenda/block/remove-agenda-block.ts";
import type { GraphAnswer } from "../../graph/graph-error.ts";
import type { Participant } from "../participant.ts";
import { changeInvitation, type Invitation, type InvitationChange } from "./change-invitation.ts";

/** Takes the agenda out of the session's invitation, which then says byte for byte what it said without it; only the organizer's client may. */
export function takeOutOfInvitation(
  participant: Participant,
  invitation: Invitation,
): Promise<GraphAnswer<InvitationChange>> {
  const { appOrigin } = participant.configuration;
  return changeInvitation(participant, invitation, (body) => removeAgendaBlock(body, appOrigin));
}
