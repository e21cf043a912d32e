import type { BlockRefusal } from "../../agenda/agenda-block.ts";
import { agendaFor } from "../../agenda/agenda-for.ts";
import { agendaInEvent } from "../../agenda/agenda-in-event.ts";
import { insertAgendaBlock } from "../../agenda/insert-agenda-block.ts";
import { removeAgendaBlock } from "../../agenda/remove-agenda-block.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import type { Session } from "../../sessions/session.ts";
import type { Participant } from "../participant.ts";

/** What became of the agenda in the invitation. `kept-out`: the service made something else of it, and the old text was put back. */
export type InvitationUpdate =
  | { readonly state: "updated" | "already-there" | "kept-out" | "not-organizer" | "plain-text" }
  | { readonly state: "left-alone"; readonly why: BlockRefusal };

/**
 * Puts the session's agenda into its invitation, or brings it up to date there; only the organizer's client may. An agenda that says the
 * same already is left alone, so nobody gets a mail for nothing. Every byte outside the block and the join information stay.
 */
export async function updateInvitation(
  participant: Participant,
  session: Session,
): Promise<GraphAnswer<InvitationUpdate>> {
  const { id, organizer, format, templateId, start, end, event } = session;
  const template = agendaFor({ format, templateId, minutes: Math.round((end - start) / 60_000) });
  if (event.id === null || template === null || organizer !== participant.person.id)
    return answered({ state: "not-organizer" });
  const block = agendaInEvent(template, id);
  const { appOrigin } = participant.configuration;
  let refused: BlockRefusal | null = null;
  const outcome = await createSessionEvents(participant.client).patchBody({
    id: event.id,
    edit: (content) => {
      const inserted = insertAgendaBlock({ body: { contentType: "html", content }, block, appOrigin });
      refused = inserted.ok ? null : inserted.why;
      return inserted.ok ? inserted.body.content : null;
    },
    foreignBytes: (content) => {
      const removed = removeAgendaBlock({ contentType: "html", content }, appOrigin);
      return removed.ok ? removed.body.content : content;
    },
  });
  if (!outcome.ok) return outcome;
  switch (outcome.value.outcome) {
    case "changed":
      return answered({ state: "updated" });
    case "unchanged":
      return answered({ state: "already-there" });
    case "refused":
      if (refused !== null) return answered({ state: "left-alone", why: refused });
      return answered({ state: outcome.value.because === "plain-text" ? "plain-text" : "not-organizer" });
    case "restored":
    case "not-restored":
      return answered({ state: "kept-out" });
  }
}
