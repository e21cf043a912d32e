import { rawText } from "./html-names.ts";
import type { HtmlToken } from "./html-token.ts";
import { readTag } from "./read-tag.ts";
import { textPieces } from "./text-pieces.ts";

const markup = /<(?:[a-z!?]|\/[^])/gi;
const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Hands over the pieces of an HTML source in order, until `take` says no; `false` then, and where a browser's reading is not certain.
 * Offsets are UTF-16 units of the source.
 */
export function readTokens(content: string, take: (token: HtmlToken) => boolean): boolean {
  const { length } = content;
  let at = 0;
  for (let from = 0; from < length; from = at) {
    const start = before(markup, from);
    if (start > from && !takeText(start)) return false;
    if (start < length && !takeMarkup(start)) return false;
  }
  return give({ kind: "eof", start: length, end: length });

  function give(token: Pick<HtmlToken, "kind" | "start" | "end"> & Partial<HtmlToken>): boolean {
    at = token.end;
    return take({ name: token.kind, value: "", attributes: noAttributes, ...token });
  }

  /** Where a pattern is found next, else the end. */
  function before(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.exec(content)?.index ?? length;
  }

  function takeText(end: number): boolean {
    const from = at;
    const pieces = textPieces(content.slice(from, end), false);
    return (
      pieces?.every((piece) => give({ kind: "#text", ...piece, start: from + piece.start, end: from + piece.end })) ??
      false
    );
  }

  function takeMarkup(start: number): boolean {
    if (/[a-z]/i.test(content.charAt(start + 1))) return takeStart(start);
    if (/\/[a-z]/i.test(content.slice(start + 1, start + 3))) {
      const tag = readTag(content, start + 2);
      return tag !== null && give({ kind: "end", start, ...tag });
    }
    if (content.startsWith("</>", start)) return false;
    const isComment = content.startsWith("<!--", start);
    // `<!-->` and `<!--->` are whole comments.
    const isShort = isComment && /^-?>/.test(content.slice(start + 4, start + 6));
    const from = isComment && !isShort ? before(/--!?>/g, start + 4) : start;
    const end = content.indexOf(">", from) + 1;
    if (end === 0) return false;
    if (!/^<!doctype/i.test(content.slice(start, start + 9))) return give({ kind: "#comment", start, end });
    return give({ kind: "#documentType", value: content.slice(start + 9, end - 1), start, end });
  }

  function takeStart(start: number): boolean {
    const tag = readTag(content, start + 1);
    if (tag === null || !give({ kind: "start", start, ...tag })) return false;
    if (!rawText.has(tag.name)) return true;
    const end = before(new RegExp(`</${tag.name}(?=[\\t\\n\\f\\r />])`, "gi"), at);
    if (end === length) return false;
    const source = content.slice(at, end);
    // A script that holds `<!--` may go on after its end tag.
    if (tag.name === "script" && source.includes("<!--")) return false;
    const value = source.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");
    return source === "" || give({ kind: "#text", value, start: at, end });
  }
}
