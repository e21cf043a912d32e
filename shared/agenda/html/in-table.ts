import { addNode } from "./add-node.ts";
import { forget } from "./formatting.ts";
import { tableParts } from "./html-names.ts";
import type { HtmlToken } from "./html-token.ts";
import { endInBody, startInBody } from "./in-body.ts";
import { close, closeSilently, closeTo, nameOf, open, openInScope } from "./open-elements.ts";
import type { Page } from "./page.ts";

const isCell = /^t[dh]$/;
const isRows = /^t(?:body|foot|head|r)$/;

/**
 * A tag inside a table; `true`: it has opened or ended a part and counts again there. What stands in a table but in no cell
 * browsers move before the table: that is left undecided.
 */
export function tagInTable(page: Page, token: HtmlToken): boolean {
  const { name, kind } = token;
  const rules = page.open.at(-1)?.rules ?? "body";
  const isEnd = kind === "end";
  const isOwnEnd = isEnd && name === nameOf(page);
  if (rules === "cell" || rules === "caption") return tagInCell(page, token);
  if (isOwnEnd || name === "table" || (rules === "columns" && name !== "col")) {
    close(page);
    return !isOwnEnd;
  }
  if (isEnd && rules === "row" && isRows.test(name)) {
    // Of a group that is not open, readers differ.
    if (openInScope(page, [name]) === null) page.isCertain = false;
    close(page);
    return true;
  }
  if (tableParts.has(name)) return !isEnd && startPart(page, token);
  if (isEnd && !/^(?:br|p)$/.test(name)) endInBody(page, token);
  else if (name === "script" || name === "style") startInBody(page, token);
  else if (name === "input" && token.attributes.get("type")?.toLowerCase() === "hidden") addNode(page, token);
  else page.isCertain = false;
  return false;
}

function startPart(page: Page, token: HtmlToken): boolean {
  const { name } = token;
  const rules = page.open.at(-1)?.rules;
  const missing = missingBefore(name, rules ?? "");
  if (missing !== null) {
    if (missing === "") close(page);
    else open(page, addNode(page, { name: missing }));
    return true;
  }
  const node = addNode(page, token);
  if (name !== "col") open(page, node);
  if (name === "caption" || isCell.test(name)) page.list.push(null);
  return false;
}

/** The part that has to be opened before one can stand here; empty: the innermost has to be closed. */
function missingBefore(name: string, rules: string): string | null {
  if (isCell.test(name)) return rules === "row" ? null : rules === "rows" ? "tr" : "tbody";
  if (name === "tr" && rules !== "row") return rules === "rows" ? null : "tbody";
  if (name === "col") return rules === "columns" ? null : rules === "table" ? "colgroup" : "";
  return rules === "table" ? null : "";
}

/** In a cell or a caption: text, until another part or the end of a part around it ends it. */
function tagInCell(page: Page, token: HtmlToken): boolean {
  const { name, kind } = token;
  const isEnd = kind === "end";
  const inCell = page.open.at(-1)?.rules === "cell";
  const own = inCell ? ["td", "th"] : ["caption"];
  const isOwn = own.includes(name);
  const endsIt = isEnd ? isOwn || name === "table" || (inCell && isRows.test(name)) : tableParts.has(name);
  if (!endsIt) {
    if (!isEnd) startInBody(page, token);
    else if (!tableParts.has(name) && name !== "body" && name !== "html") endInBody(page, token);
    return false;
  }
  if (isEnd && openInScope(page, [name]) === null) return false;
  closeSilently(page);
  closeTo(page, openInScope(page, isEnd && isOwn ? [name] : own));
  forget(page);
  return !isEnd || !isOwn;
}
