/** A piece of HTML source; the pieces joined are the source again. */
export interface HtmlToken {
  readonly kind: "text" | "tag" | "comment";
  readonly source: string;
  /** Lower case; of tags only. */
  readonly name: string;
  readonly closing: boolean;
}

const pattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<![^>]*>/g;

/** Cuts HTML source into comments, tags and the text between them, losing nothing. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    if (match.index > end)
      tokens.push({ kind: "text", source: html.slice(end, match.index), name: "", closing: false });
    const name = match[2]?.toLowerCase() ?? "";
    tokens.push({ kind: name ? "tag" : "comment", source: match[0], name, closing: match[1] === "/" });
    end = match.index + match[0].length;
  }
  if (end < html.length) tokens.push({ kind: "text", source: html.slice(end), name: "", closing: false });
  return tokens;
}
