import type { AgendaBlock, BlockSegment } from "./agenda-block.ts";
import { ON_YOUR_OWN } from "./block-words.ts";
import { plainLine } from "./plain-line.ts";
import type { Segment, Template } from "../templates/template-schema.ts";

const length = /\(+(\d+(?:\.\d+)?) min\)+/g;

/**
 * Exactly what the invitation will show of a session: titles, minutes and prompts; a segment done alone only as "On your own"
 * with its minutes. Nothing that members wrote (topics, cases, goals, actions) can get in: it is not among the arguments.
 */
export function agendaInEvent(template: Template, sessionId: string): AgendaBlock {
  return {
    sessionId,
    title: titleOf(template.name),
    minutes: template.minutes,
    segments: template.segments.map(lineOf),
  };
}

function lineOf(segment: Segment): BlockSegment {
  if (segment.private === true) return { title: ON_YOUR_OWN, minutes: segment.minutes, prompt: null };
  return { title: titleOf(segment.title), minutes: segment.minutes, prompt: plainLine(segment.prompt) || null };
}

/** A title must not look like a title with minutes, or the line could not be read back; folding may be what makes it look so. */
function titleOf(text: string): string {
  return plainLine(text).replace(length, "$1 min") || "Agenda";
}
