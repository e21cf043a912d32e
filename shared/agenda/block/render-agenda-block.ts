import { sessionLink } from "../../sessions/session-link.ts";
import type { AgendaBlock, BlockSegment } from "./agenda-block.ts";
import { HEADING, LINK_TEXT } from "./block-words.ts";

/**
 * The block as HTML and as plain text (lines end with CRLF). Simple elements without attributes, so that Outlook, phones and
 * converters to plain text keep it; its only link leads to the app's own origin.
 */
export function renderAgendaBlock(block: AgendaBlock, appOrigin: string): { html: string; text: string } {
  const link = sessionLink(appOrigin, block.sessionId);
  const heading = `${HEADING} ${block.title} (${block.minutes} min)`;
  const items = block.segments.map((segment) => `<li><b>${escaped(segment.title)}</b>${escaped(restOf(segment))}</li>`);
  const lines = block.segments.map((segment) => `- ${segment.title}${restOf(segment)}`);
  return {
    html: [
      `<div><p><b>${escaped(heading)}</b></p>`,
      `<ul>${items.join("")}</ul>`,
      `<p><a href="${escaped(link)}">${LINK_TEXT}</a></p></div>`,
    ].join(""),
    text: [heading, ...lines, `${LINK_TEXT}: ${link}`].join("\r\n"),
  };
}

function restOf({ minutes, prompt }: BlockSegment): string {
  return ` (${minutes} min)${prompt === null ? "" : `: ${prompt}`}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
