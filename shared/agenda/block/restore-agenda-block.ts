import type { AgendaBlock, BlockResult, EventBody } from "./agenda-block.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";
import { placeInHtml } from "./place-in-html.ts";
import { placeInText } from "./place-in-text.ts";
import { removeAgendaBlock } from "./remove-agenda-block.ts";
import { spliceBody } from "./splice-body.ts";

interface Restoration {
  readonly body: EventBody;
  /** The body from before the change that is undone. */
  readonly before: EventBody;
  readonly appOrigin: string;
}

/**
 * The body with its block as it was before, byte for byte, or without one where there was none. What was written around it meanwhile
 * stays. A block that is gone comes back where it stood, as long as everything before or everything after that place is unchanged; else
 * where a new one would stand.
 */
export function restoreAgendaBlock({ body, before, appOrigin }: Restoration): BlockResult {
  const then = findAgendaBlock(before, appOrigin);
  if (!then.ok) return then;
  if (then.found === null || before.contentType !== body.contentType) return removeAgendaBlock(body, appOrigin);
  const now = findAgendaBlock(body, appOrigin);
  if (!now.ok) return now;
  const by = before.content.slice(then.found.start, then.found.end);
  const expected: AgendaBlock = then.found.block;
  if (now.found !== null) {
    const { start, end, block } = now.found;
    if (block.sessionId !== expected.sessionId) return { ok: false, why: "another-session" };
    return spliceBody({ body, start, end, by, appOrigin, expected });
  }
  const start = placeOf({ content: body.content, before: before.content, ...then.found }) ?? newPlace(body);
  if (start === null) return { ok: false, why: "no-safe-place" };
  return spliceBody({ body, start, end: start, by, appOrigin, expected });
}

function placeOf({
  content,
  before,
  start,
  end,
}: {
  readonly content: string;
  readonly before: string;
  readonly start: number;
  readonly end: number;
}): number | null {
  if (content.startsWith(before.slice(0, start))) return start;
  const rest = before.slice(end);
  return content.endsWith(rest) ? content.length - rest.length : null;
}

function newPlace({ contentType, content }: EventBody): number | null {
  return contentType === "text" ? placeInText(content) : placeInHtml(content);
}
