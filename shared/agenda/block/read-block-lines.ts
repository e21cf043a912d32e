import type { AgendaBlock, BlockSegment } from "./agenda-block.ts";
import { HEADING, LINK_TEXT } from "./block-words.ts";

const bullet = /^[·•§*-]\s*/;
const timed = /^(.+?) \((\d{1,3}(?:\.\d)?) min\)(?:: (.+))?$/;

/**
 * The agenda that the block's lines say: heading, one line per segment, link. `null` when a line is none of these: then
 * somebody wrote into the block, and replacing it would lose their words.
 */
export function readBlockLines(lines: readonly string[], sessionId: string): AgendaBlock | null {
  const heading = timed.exec((lines[0] ?? "").slice(HEADING.length).trim());
  const link = lines.at(-1);
  if (lines.length < 2 || !lines[0]?.startsWith(HEADING) || heading === null || !link?.startsWith(LINK_TEXT))
    return null;
  const segments = lines.slice(1, -1).map(segmentOf);
  if (heading[3] !== undefined || !segments.every((segment) => segment !== null)) return null;
  return { sessionId, title: heading[1] ?? "", minutes: Number(heading[2]), segments };
}

function segmentOf(line: string): BlockSegment | null {
  const [, title, minutes, prompt] = timed.exec(line.replace(bullet, "")) ?? [];
  return title === undefined ? null : { title, minutes: Number(minutes), prompt: prompt ?? null };
}
