import { htmlTokens } from "./html-tokens.ts";

const removedWithContent = new Set(["script", "iframe", "object", "embed", "applet", "noscript", "svg", "math"]);
const removedTags = new Set(["form", "input", "button", "select", "textarea", "link", "base", "frame", "frameset"]);
const attribute = /\s+([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

function cleanTag(source: string, dropIds: boolean): string {
  const name = /^<[^\s/>]+/.exec(source)?.[0] ?? source;
  return (
    name +
    source.slice(name.length).replace(attribute, (whole, attributeName: string, value = "") => {
      const lower = attributeName.toLowerCase();
      const unsafeUrl = /^["']?\s*(?:javascript|vbscript|data):/i.test(value) && (lower === "href" || lower === "src");
      const dropped =
        lower.startsWith("on") || lower.startsWith("data-") || unsafeUrl || (dropIds && /^(id|class)$/.test(lower));
      return dropped ? "" : whole;
    })
  );
}

function safe(html: string, dropIds: boolean): string {
  const kept: string[] = [];
  let inside: string | null = null;
  for (const token of htmlTokens(html)) {
    if (inside) {
      if (token.closing && token.name === inside) inside = null;
    } else if (token.kind === "text") kept.push(token.source);
    else if (removedWithContent.has(token.name) && !token.closing)
      inside = token.source.endsWith("/>") ? null : token.name;
    else if (token.kind === "tag" && !removedWithContent.has(token.name) && !removedTags.has(token.name))
      kept.push(token.closing ? token.source : cleanTag(token.source, dropIds));
  }
  return kept.join("");
}

const head = '<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n';

/**
 * What Exchange keeps of a body: scripts, frames, forms, event handlers, comments and data attributes go, line ends
 * become CRLF, and a fragment is wrapped into a document; a second pass changes nothing. "Unsafe HTML is removed":
 * https://learn.microsoft.com/graph/api/resources/itembody. Which ids and classes survive is not documented; with
 * `dropIds` they do not.
 */
export function sanitiseBody(html: string, { dropIds }: { readonly dropIds: boolean }): string {
  if (html.trim() === "") return "";
  const clean = safe(html, dropIds).replace(/\r?\n/g, "\r\n");
  if (/<html[\s>]/i.test(clean) && /<body[\s>]/i.test(clean)) return clean;
  const fragment = clean.replace(/<\/?(?:html|body)(?:\s[^>]*)?>/gi, "").replace(/^(?:\r\n)+|(?:\r\n)+$/g, "");
  return `<html>\r\n${head}<body>\r\n${fragment}\r\n</body>\r\n</html>\r\n`;
}
