import { readAgendaBlock } from "../../agenda/block/read-agenda-block.ts";
import { restoreAgendaBlock } from "../../agenda/block/restore-agenda-block.ts";
import { sameAgendaBlock } from "../../agenda/block/same-agenda-block.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { Participant } from "../participant.ts";
import { changeInvitation, type ChangedText, type Invitation, type InvitationChange } from "./change-invitation.ts";
import { leaveInvitationAlone } from "./update-invitation-when-due.ts";

/** `changed-since`: the agenda in the invitation is not the one that was written, so nothing was undone. */
export type InvitationUndo = InvitationChange | { readonly state: "changed-since" };

/**
 * Undoes the last change of the agenda in the invitation: what it said before comes back byte for byte, and what was written around it
 * meanwhile stays. From then on this device writes into it only when asked to.
 */
export async function undoInvitation(
  participant: Participant,
  invitation: Invitation,
  { before, after }: ChangedText,
): Promise<GraphAnswer<InvitationUndo>> {
  const { appOrigin } = participant.configuration;
  const read = (content: string) => readAgendaBlock({ contentType: "html", content }, appOrigin);
  const written = read(after);
  let isOther = false;
  const undone = await changeInvitation(participant, invitation, (body) => {
    const there = read(body.content);
    isOther = there === null || written === null ? there !== written : !sameAgendaBlock(there, written);
    if (isOther) return { ok: true, body };
    return restoreAgendaBlock({ body, before: { contentType: "html", content: before }, appOrigin });
  });
  if (!undone.ok) return undone;
  if (isOther) return answered({ state: "changed-since" });
  if (undone.value.state === "changed") await leaveInvitationAlone(participant, invitation.session.id);
  return undone;
}
