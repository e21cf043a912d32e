import { sessionIdOfLink } from "../../sessions/session-link.ts";
import type { Finding } from "./agenda-block.ts";
import { HEADING } from "./block-words.ts";
import { joinUrlsInText } from "./join-urls.ts";
import { readBlockLines } from "./read-block-lines.ts";
import { unwrapSafeLink } from "./unwrap-safe-link.ts";

const address = /https?:\/\/[^\s<>"]+/gi;

/** The block in a plain-text body, with the empty line that separates it from what follows, or at the end from what precedes. */
export function findInText(content: string, appOrigin: string): Finding {
  const headings = [...content.matchAll(/^[ \t]*Turnabout agenda:/gm)];
  const links = [...content.matchAll(address)].flatMap((match) => {
    const sessionId = sessionIdOfLink(appOrigin, unwrapSafeLink(match[0]));
    return sessionId === null ? [] : [{ sessionId, end: match.index + match[0].length }];
  });
  const [heading] = headings;
  const [link] = links;
  if (headings.length > 1 || links.length > 1) return { ok: false, why: "two-blocks" };
  if (heading === undefined && link === undefined) return { ok: true, found: null };
  if (heading === undefined || link === undefined || link.end < heading.index) return { ok: false, why: "malformed" };

  const after = /^[>\s]*?(?=\r?\n|$)/.exec(content.slice(link.end))?.[0];
  if (after === undefined) return { ok: false, why: "malformed" };
  const { index: first } = heading;
  const last = link.end + after.length;
  const source = content.slice(first, last);
  if (joinUrlsInText(source).length > 0) return { ok: false, why: "join-link-inside" };
  const lines = source.split(/\r?\n/).map((line) => line.replace(/\s+/g, " ").trim());
  const block = readBlockLines(
    lines.filter((line) => line !== ""),
    link.sessionId,
  );
  if (block === null || !source.trimStart().startsWith(HEADING)) return { ok: false, why: "malformed" };

  const gapAfter = /^(?:\r?\n){0,2}/.exec(content.slice(last))?.[0] ?? "";
  const gapBefore = /(?:\r?\n){0,2}$/.exec(content.slice(0, first))?.[0] ?? "";
  const atEnd = last === content.length;
  return {
    ok: true,
    found: { start: atEnd ? first - gapBefore.length : first, end: atEnd ? last : last + gapAfter.length, block },
  };
}
