import { MAX_BODY } from "./agenda-block.ts";
import type { AgendaBlock, BlockResult, EventBody } from "./agenda-block.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";
import { placeInHtml } from "./place-in-html.ts";
import { placeInText } from "./place-in-text.ts";
import { renderAgendaBlock } from "./render-agenda-block.ts";
import { replaceAgendaBlock } from "./replace-agenda-block.ts";
import { spliceBody } from "./splice-body.ts";

interface Insertion {
  readonly body: EventBody;
  readonly block: AgendaBlock;
  readonly appOrigin: string;
}

/**
 * The body with the block before the first join information, else at its end. A block that is there already is replaced, so
 * inserting again changes nothing; the agenda of another session is never touched. Every other byte stays as it is.
 */
export function insertAgendaBlock({ body, block, appOrigin }: Insertion): BlockResult {
  if (body.content.length > MAX_BODY) return { ok: false, why: "too-long" };
  const finding = findAgendaBlock(body, appOrigin);
  if (!finding.ok) return finding;
  if (finding.found !== null) return replaceAgendaBlock({ body, block, appOrigin });
  const rendered = renderAgendaBlock(block, appOrigin);
  const start = body.contentType === "text" ? placeInText(body.content) : placeInHtml(body.content);
  if (start === null) return { ok: false, why: "no-safe-place" };
  const by =
    body.contentType === "text" ? withGap({ text: rendered.text, content: body.content, start }) : rendered.html;
  return spliceBody({ body, start, end: start, by, appOrigin, expected: block });
}

/** An empty line between the block and its neighbour, in the line ends of the body. */
function withGap({ text, content, start }: { text: string; content: string; start: number }): string {
  const lineEnd = content.includes("\n") && !content.includes("\r\n") ? "\n" : "\r\n";
  const lines = text.replaceAll("\r\n", lineEnd);
  if (start < content.length) return lines + lineEnd + lineEnd;
  return content === "" ? lines : lineEnd + lineEnd + lines;
}
