import { blockOfSession } from "../../agenda/block/block-of-session.ts";
import { insertAgendaBlock } from "../../agenda/block/insert-agenda-block.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { Participant } from "../participant.ts";
import { changeInvitation, type Invitation, type InvitationChange } from "./change-invitation.ts";

/** `no-agenda`: the template has no agenda of the session's length. */
export type InvitationUpdate = InvitationChange | { readonly state: "no-agenda" };

/**
 * Puts the session's agenda into its invitation, or brings it up to date there; only the organizer's client may. An agenda that says the
 * same already is left alone, so nobody gets a mail for nothing. Every byte outside the block and the join information stay.
 */
export async function updateInvitation(
  participant: Participant,
  invitation: Invitation,
): Promise<GraphAnswer<InvitationUpdate>> {
  const block = blockOfSession(invitation.session, invitation.agenda);
  if (block === null) return answered({ state: "no-agenda" });
  const { appOrigin } = participant.configuration;
  return changeInvitation(participant, invitation, (body) => insertAgendaBlock({ body, block, appOrigin }));
}
