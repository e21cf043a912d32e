import type { Session } from "../../sessions/session.ts";
import { agendaFor } from "./agenda-for.ts";
import type { Template } from "./template-schema.ts";

/** The agenda of a session's template at the session's length; `null` where that is impossible. */
export function agendaOfSession({ format, templateId, start, end }: Session): Template | null {
  return agendaFor({ format, templateId, minutes: Math.round((end - start) / 60_000) });
}
