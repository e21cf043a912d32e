import { htmlTokens } from "./html-tokens.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    name
      ? (named[name.toLowerCase()] ?? whole)
      : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? "20", 16)),
  );

const breaks = new Set(["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "hr", "table", "ul", "ol", "blockquote"]);

/** The text of an HTML body; with `links`, each link's address follows its text in angle brackets. */
export function plainText(html: string, { links }: { readonly links: boolean }): string {
  const parts: string[] = [];
  const open: string[] = [];
  let hidden = false;
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") {
      if (!hidden) parts.push(decode(token.source.replace(/\s+/g, " ")));
    } else if (/^(head|style|title)$/.test(token.name)) hidden = !token.closing;
    else if (token.name === "a" && !token.closing)
      open.push(/\shref\s*=\s*["']([^"']*)/i.exec(token.source)?.[1] ?? "");
    else if (token.name === "a" && links) parts.push(`<${decode(open.pop() ?? "")}>`);
    else if (breaks.has(token.name) && (token.name === "br" || token.closing)) parts.push("\n");
  }
  return parts
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .replaceAll("\n", "\r\n");
}

/** HTML that shows a plain-text body, as Exchange stores one. */
export function htmlOfText(text: string): string {
  if (text === "") return "";
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<div class="PlainText">${escaped.replace(/\r?\n/g, "<br>\r\n")}</div>`;
}
