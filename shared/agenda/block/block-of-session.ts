import type { Session } from "../../sessions/session.ts";
import type { AgendaBlock } from "./agenda-block.ts";
import { agendaInEvent } from "./agenda-in-event.ts";
import { agendaOfSession } from "../templates/agenda-of-session.ts";
import type { Template } from "../templates/template-schema.ts";

/**
 * What a session's invitation is to say: the given agenda, by default that of the session's template at its length. In a series its link
 * names the series, as in all its invitations. `null` where the template has no such length.
 */
export function blockOfSession(session: Session, agenda?: Template): AgendaBlock | null {
  const template = agenda ?? agendaOfSession(session);
  return template === null ? null : agendaInEvent(template, session.series?.id ?? session.id);
}
