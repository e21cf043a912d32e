import { blockOfSession } from "../../agenda/block/block-of-session.ts";
import { insertAgendaBlock } from "../../agenda/block/insert-agenda-block.ts";
import { invitationDue } from "../../agenda/block/invitation-due.ts";
import { mayUpdateByItself } from "../../agenda/block/may-update-by-itself.ts";
import { readAgendaBlock } from "../../agenda/block/read-agenda-block.ts";
import type { Template } from "../../agenda/templates/template-schema.ts";
import type { Instant } from "../../circles/instant.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { Participant } from "../participant.ts";
import { changeInvitation, type Invitation, type InvitationChange } from "./change-invitation.ts";

export interface ChangedAgenda extends Invitation {
  /** When the newest change to it was made; `null`: it is as it was booked. */
  readonly lastChange: Instant | null;
  /** The agenda the session was booked with, where that is not its template's. */
  readonly booked?: Template | undefined;
}

/** `not-due`: nothing was looked up and nothing was written. */
export type DueUpdate = InvitationChange | { readonly state: "not-due" };

/**
 * Brings the invitation up to date without anybody pressing a button: when its quiet time has passed (invitation-due.ts), or at once when
 * the organizer leaves the session. It is looked at first: only what still says what was booked is written (may-update-by-itself.ts), so
 * at most one such mail goes out for a session.
 */
export async function updateInvitationWhenDue(
  participant: Participant,
  agenda: ChangedAgenda,
  { leaving }: { readonly leaving: boolean },
): Promise<GraphAnswer<DueUpdate>> {
  const { session, lastChange, booked } = agenda;
  const block = blockOfSession(session, agenda.agenda);
  const due = lastChange === null ? null : invitationDue({ lastChange, start: session.start });
  const now = participant.client.serviceClock.now();
  const isDue = due !== null && now < session.start && (leaving || now >= due);
  if (block === null || !isDue || (await isInvitationLeftAlone(participant, session.id)))
    return answered({ state: "not-due" });
  const { appOrigin } = participant.configuration;
  return changeInvitation(participant, agenda, (body) => {
    const there = readAgendaBlock(body, appOrigin);
    if (!mayUpdateByItself({ session, there, wanted: block, booked })) return { ok: true, body };
    return insertAgendaBlock({ body, block, appOrigin });
  });
}

/** From now on this device writes into the session's invitation only when asked to. */
export function leaveInvitationAlone(participant: Participant, sessionId: string): Promise<void> {
  return participant.device.write(name(sessionId), true);
}

/** Whether something was undone on this device. */
export async function isInvitationLeftAlone(participant: Participant, sessionId: string): Promise<boolean> {
  return (await participant.device.read(name(sessionId))) === true;
}

function name(sessionId: string): string {
  return `invitation/${sessionId}`;
}
