import { addNode } from "./add-node.ts";
import { addText } from "./add-text.ts";
import { headOnly, rawText, uncertain } from "./html-names.ts";
import type { HtmlToken } from "./html-token.ts";
import { startInBody } from "./in-body.ts";
import { close, open } from "./open-elements.ts";
import type { Page } from "./page.ts";

/** End tags that open what is missing before the body; others count for nothing there. */
const opening = /^(?:body|br|head|html)$/;

/** A token before the body is open; `true`: it has opened or closed something and counts again. */
export function takeBeforeBody(page: Page, token: HtmlToken): boolean {
  const { phase } = page;
  const { name, kind, value } = token;
  const isFirst = phase === "initial";
  if (kind === "#comment" || (kind === "#documentType" && isFirst)) addNode(page, token);
  if (kind === "#documentType" && isFirst) {
    page.isQuirky = /^\s*html\s*$/i.test(value) ? false : null;
    page.phase = "before html";
  }
  if (kind === "#comment" || kind === "#documentType") return false;
  if (kind === "#text" && /^[\t\n\f ]*$/.test(value)) {
    if (phase === "after head") addText(page, token);
    return false;
  }
  if (kind === "end" && !opening.test(name) && !isFirst) return false;
  const tag = kind === "start" ? name : "";
  if (tag === "html" && page.html !== null) {
    startInBody(page, token);
    return false;
  }
  if (isFirst) {
    page.phase = "before html";
    return true;
  }
  if (phase === "before html" || phase === "before head") {
    const missing = phase === "before html" ? "html" : "head";
    page[missing] = open(page, addNode(page, tag === missing ? token : { name: missing }));
    page.phase = phase === "before html" ? "before head" : "head";
    return tag !== missing;
  }
  return takeInHead(page, token);
}

function takeInHead(page: Page, token: HtmlToken): boolean {
  const { phase, head: parent } = page;
  const { name, kind } = token;
  const tag = kind === "start" ? name : "";
  const isHeadEnd = kind === "end" && name === "head";
  if (tag === "head" || (isHeadEnd && phase === "after head")) return false;
  if (uncertain.has(tag)) page.isCertain = false;
  if (headOnly.has(tag)) {
    const node = addNode(page, { ...token, parent });
    if (rawText.has(tag)) open(page, node);
    return false;
  }
  if (phase === "head") {
    close(page);
    page.phase = "after head";
    return !isHeadEnd;
  }
  page.body = open(page, addNode(page, tag === "body" ? token : { name: "body" }));
  page.phase = "body";
  return tag !== "body";
}
