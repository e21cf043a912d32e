import type { AgendaBlock, BlockResult, EventBody } from "./agenda-block.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";
import { renderAgendaBlock } from "./render-agenda-block.ts";
import { sameAgendaBlock } from "./same-agenda-block.ts";
import { spliceBody } from "./splice-body.ts";

interface Replacement {
  readonly body: EventBody;
  readonly block: AgendaBlock;
  readonly appOrigin: string;
}

/**
 * The body with its block brought up to date where it stands; a body without one stays as it is. A block that says the same
 * already is left alone, however Exchange has rewritten it: no update mail for nothing.
 */
export function replaceAgendaBlock({ body, block, appOrigin }: Replacement): BlockResult {
  const finding = findAgendaBlock(body, appOrigin);
  if (!finding.ok) return finding;
  const { found } = finding;
  if (found === null) return { ok: true, body };
  if (found.block.sessionId !== block.sessionId) return { ok: false, why: "another-session" };
  if (sameAgendaBlock(found.block, block)) return { ok: true, body };
  const { html, text } = renderAgendaBlock(block, appOrigin);
  const by = body.contentType === "text" ? withGapsOf(body.content.slice(found.start, found.end), text) : html;
  return spliceBody({ body, start: found.start, end: found.end, by, appOrigin, expected: block });
}

/** The new text between the line ends that separate the old one from its neighbours. */
function withGapsOf(old: string, text: string): string {
  const [before = ""] = /^[\r\n]*/.exec(old) ?? [];
  const [after = ""] = /[\r\n]*$/.exec(old) ?? [];
  const lineEnd = old.includes("\r\n") ? "\r\n" : "\n";
  return before + text.replaceAll("\r\n", lineEnd) + after;
}
