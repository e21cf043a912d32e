import type { BlockRefusal, BlockResult, EventBody } from "../../agenda/block/agenda-block.ts";
import { removeAgendaBlock } from "../../agenda/block/remove-agenda-block.ts";
import type { Template } from "../../agenda/templates/template-schema.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { BodyOutcome } from "../../graph/patch-body.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import type { Session } from "../../sessions/session.ts";
import type { Participant } from "../participant.ts";
import type { ShownMeeting } from "../sessions/session-view.ts";

/** A session's invitation and what it is to say. */
export interface Invitation {
  readonly session: Session;
  /** The meeting as the own calendar has it, where it was looked up: what it says of its organizer wins over the records. */
  readonly meeting?: ShownMeeting | null | undefined;
  /** The session's agenda where it differs from that of its template. */
  readonly agenda?: Template | undefined;
}

/** An invitation's text before and after a change, for undo. */
export interface ChangedText {
  readonly before: string;
  readonly after: string;
}

/**
 * What became of it. `kept-out`: the service made something else of it, and the old text was put back; `damaged`: that did not work.
 * `gone`: the meeting is not in the calendar any more.
 */
export type InvitationChange =
  | ({ readonly state: "changed" } & ChangedText)
  | { readonly state: "unchanged" | "kept-out" | "damaged" | "not-organizer" | "plain-text" | "gone" }
  | { readonly state: "left-alone"; readonly why: BlockRefusal };

/**
 * Changes the block in a session's invitation. One look at the text, one change where something differs, one look afterwards; whoever
 * is not the organizer sends nothing.
 */
export async function changeInvitation(
  participant: Participant,
  { session, meeting }: Invitation,
  edit: (body: EventBody) => BlockResult,
): Promise<GraphAnswer<InvitationChange>> {
  const id = ownEventId(participant, { session, meeting });
  if (id === null) return answered({ state: "not-organizer" });
  const { appOrigin } = participant.configuration;
  let refused: BlockRefusal | null = null;
  const outcome = await createSessionEvents(participant.client).patchBody({
    id,
    edit: (content) => {
      const edited = edit({ contentType: "html", content });
      refused = edited.ok ? null : edited.why;
      return edited.ok ? edited.body.content : null;
    },
    foreignBytes: (content) => {
      const removed = removeAgendaBlock({ contentType: "html", content }, appOrigin);
      return removed.ok ? removed.body.content : content;
    },
  });
  if (!outcome.ok) return outcome.problem.kind === "not-found" ? answered({ state: "gone" }) : outcome;
  return answered(refused === null ? changeOf(outcome.value) : { state: "left-alone", why: refused });
}

/** The event in the own mailbox, where it is the participant's own; `null` for everybody else's. */
function ownEventId({ person }: Participant, { session, meeting }: Invitation): string | null {
  if (meeting?.eventId) return meeting.isOrganizer ? meeting.eventId : null;
  return session.organizer === person.id ? session.event.id : null;
}

function changeOf(outcome: BodyOutcome): InvitationChange {
  switch (outcome.outcome) {
    case "changed":
      return { state: "changed", before: outcome.before, after: outcome.event.bodyHtml ?? "" };
    case "unchanged":
      return { state: "unchanged" };
    case "refused":
      return { state: outcome.because === "plain-text" ? "plain-text" : "not-organizer" };
    case "restored":
      return { state: "kept-out" };
    case "not-restored":
      return { state: "damaged" };
  }
}
