import type { FormatId } from "../../circles/format.ts";
import type { AgendaBlock } from "./agenda-block.ts";
import { agendaFor } from "../templates/agenda-for.ts";
import { agendaInEvent } from "./agenda-in-event.ts";
import { sameAgendaBlock } from "./same-agenda-block.ts";
import { templatesFor } from "../templates/templates.ts";

/** The id of the format's template that an invitation was made from; `null` where its agenda was changed by hand or made from another. */
export function templateOfBlock(block: AgendaBlock, format: FormatId): string | null {
  const { minutes, sessionId } = block;
  const made = templatesFor(format).find(({ id }) => {
    const agenda = agendaFor({ format, templateId: id, minutes });
    return agenda !== null && sameAgendaBlock(agendaInEvent(agenda, sessionId), block);
  });
  return made?.id ?? null;
}
