import type { BlockResult, EventBody } from "./agenda-block.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";
import { spliceBody } from "./splice-body.ts";

/** The body without its block and every other byte as it was before the block was inserted; a body without one as it is. */
export function removeAgendaBlock(body: EventBody, appOrigin: string): BlockResult {
  const finding = findAgendaBlock(body, appOrigin);
  if (!finding.ok) return finding;
  const { found } = finding;
  if (found === null) return { ok: true, body };
  return spliceBody({ body, start: found.start, end: found.end, by: "", appOrigin, expected: null });
}
