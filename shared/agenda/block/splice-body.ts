import { MAX_BODY } from "./agenda-block.ts";
import type { AgendaBlock, BlockResult, EventBody } from "./agenda-block.ts";
import { findAgendaBlock } from "./find-agenda-block.ts";
import { joinUrls } from "./join-urls.ts";

interface Splice {
  readonly body: EventBody;
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly appOrigin: string;
  /** The block that must be found afterwards, exactly where it was put; `null`: none. */
  readonly expected: AgendaBlock | null;
}

/**
 * The body with one stretch replaced and every other byte as it was. Reads the result back before giving it out: every join link is
 * still there, and the block is found at its borders; else refuses.
 */
export function spliceBody({ body, start, end, by, appOrigin, expected }: Splice): BlockResult {
  const content = body.content.slice(0, start) + by + body.content.slice(end);
  if (expected !== null && content.length > MAX_BODY) return { ok: false, why: "too-long" };
  const result = { ...body, content };
  const finding = findAgendaBlock(result, appOrigin);
  if (!finding.ok) return finding;
  const had = joinUrls(body);
  const kept = new Set(joinUrls(result));
  if (kept.size > had.length || had.some((url) => !kept.has(url))) return { ok: false, why: "join-link-inside" };
  const { found } = finding;
  const asExpected =
    expected === null
      ? found === null
      : found?.start === start && found.end === start + by.length && found.block.sessionId === expected.sessionId;
  return asExpected ? { ok: true, body: result } : { ok: false, why: "no-safe-place" };
}
