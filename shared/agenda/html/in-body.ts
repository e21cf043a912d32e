import { addNode } from "./add-node.ts";
import { endFormatting, remember, remembered, reopen } from "./formatting.ts";
import * as names from "./html-names.ts";
import type { HtmlToken } from "./html-token.ts";
import { close, closeSilently, closeTo, isAnyOpen, nameOf, open, openInScope, upwards } from "./open-elements.ts";
import type { Page, PageNode } from "./page.ts";

/** A start tag where text may stand. */
export function startInBody(page: Page, token: HtmlToken): void {
  const { name } = token;
  if (names.uncertain.has(name)) page.isCertain = false;
  if (name === "html") adoptAttributes(page.html, token);
  if (name === "body") adoptAttributes(page.body, token);
  if (names.ignoredInBody.has(name)) return;
  closeBefore(page, name);
  if (name === "a" && remembered(page).some((node) => node.name === name)) endFormatting(page, name);
  if (!names.keepsClosed.has(name)) reopen(page);
  const node = addNode(page, token);
  if (names.voids.has(name)) return;
  open(page, node);
  if (names.formatting.has(name)) remember(page, node);
  if (name === "pre") page.lineEnd = "next";
}

/** An end tag where text may stand. */
export function endInBody(page: Page, { name }: HtmlToken): void {
  if (name === "p") {
    if (openInScope(page, [name]) === null) open(page, addNode(page, { name }));
    closeInScope(page, [name]);
  } else if (name === "br") {
    reopen(page);
    addNode(page, { name });
  } else if (names.headings.has(name)) closeInScope(page, [...names.headings]);
  else if (names.blocks.has(name)) closeInScope(page, [name]);
  else if (!names.formatting.has(name) || !endFormatting(page, name)) closeInline(page, [name]);
}

function adoptAttributes(node: PageNode | null, { attributes }: HtmlToken): void {
  if (node !== null) node.attributes = new Map([...attributes, ...node.attributes]);
}

/** What a start tag ends silently. */
function closeBefore(page: Page, name: string): void {
  if (name === "li") closeInline(page, [name]);
  if (/^d[dt]$/.test(name)) closeInline(page, ["dd", "dt"]);
  const isTable = name === "table" && page.isQuirky !== true;
  if ((isTable || names.closesParagraph.has(name)) && closeInScope(page, ["p"]) && isTable && page.isQuirky === null)
    page.isCertain = false;
  if (names.headings.has(name) && names.headings.has(nameOf(page))) close(page);
  if (name === "button") closeInScope(page, [name]);
}

/** `false`: nothing of these names is open here. */
function closeInScope(page: Page, found: readonly string[]): boolean {
  const node = openInScope(page, found);
  if (node === null) return false;
  closeSilently(page, found.length === 1 ? found[0] : "");
  closeTo(page, node);
  return true;
}

/** Closes the innermost element of these names within its block; an item of a list is looked for through some blocks. */
function closeInline(page: Page, found: readonly string[]): void {
  if (!isAnyOpen(page, found)) return;
  const isItem = found.includes("li") || found.includes("dd");
  for (const node of upwards(page)) {
    if (found.includes(node.name)) {
      closeSilently(page, node.name);
      closeTo(page, node);
      return;
    }
    if (names.special.has(node.name) && !(isItem && /^(?:address|div|p)$/.test(node.name))) return;
  }
}
