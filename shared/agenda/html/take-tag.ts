import type { HtmlToken } from "./html-token.ts";
import { endInBody, startInBody } from "./in-body.ts";
import { tagInTable } from "./in-table.ts";
import { openInScope, setEnd } from "./open-elements.ts";
import type { Page } from "./page.ts";

/** A tag once the body has been opened; `true`: it has ended what was open and counts again. */
export function takeTag(page: Page, token: HtmlToken): boolean {
  const { phase, html, body } = page;
  const { name, kind } = token;
  if (phase !== "body" && (name !== "html" || (kind === "end" && phase === "after html"))) {
    page.phase = "body";
    return true;
  }
  if (page.open.at(-1)?.rules !== "body") return tagInTable(page, token);
  if (kind === "start") startInBody(page, token);
  else if (name !== "body" && name !== "html") endInBody(page, token);
  else if (openInScope(page, ["body"]) !== null) {
    page.phase = name === "html" ? "after html" : "after body";
    if (name === "html" && html !== null) setEnd(page, html);
    if (body !== null && (name === "body" || body.endTag === null)) setEnd(page, body);
  }
  return false;
}
