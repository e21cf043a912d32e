import { addNode } from "./add-node.ts";
import { addText } from "./add-text.ts";
import { takeBeforeBody } from "./before-body.ts";
import type { BodyNode } from "./body-node.ts";
import { rawText } from "./html-names.ts";
import type { HtmlToken } from "./html-token.ts";
import { close, nameOf, setEnd } from "./open-elements.ts";
import type { Page } from "./page.ts";
import { readTokens } from "./read-tokens.ts";
import { takeTag } from "./take-tag.ts";
import { takeText } from "./take-text.ts";

/** How much work beside the growing of the page a character of the source may cost; only hostile sources need more. */
const STEPS = 16;

/**
 * What a browser shows of an HTML source, flat and in document order: elements and texts of `html` and `body`, not what is never
 * displayed. `null` when it is not certain what a browser builds: misnested formatting across blocks, content between the cells
 * of a table, a tag or quotation that never ends, an unknown character reference, elements of forms or drawings with rules of
 * their own. The work grows with the length of the source only.
 */
export function readHtml(content: string): BodyNode[] | null {
  /** Comments after the body and after the document stand there, whatever follows them. */
  const late: Record<string, HtmlToken[]> = { "after body": [], "after html": [] };
  const page = newPage(content.length);
  const isRead = readTokens(content, (token) => {
    page.token = token;
    while (page.isCertain && take(token));
    return page.isCertain;
  });
  if (!isRead) return null;
  for (const [phase, tokens] of Object.entries(late)) {
    for (const token of tokens) addNode(page, { ...token, parent: phase === "after body" ? page.html : null });
  }
  for (const { parent, last } of page.nodes.toReversed()) {
    if (parent !== null) parent.last = Math.max(parent.last, last);
  }
  return page.nodes;

  function take(token: HtmlToken): boolean {
    const { kind } = token;
    if (kind !== "#text") page.lineEnd = null;
    if (rawText.has(nameOf(page))) {
      if (kind === "#text") addText(page, token);
      else close(page);
    } else if (page.body === null) return takeBeforeBody(page, token);
    else if (kind === "#text") takeText(page, token);
    else if (kind === "#comment") takeComment(token);
    else if (kind === "eof") closeAll(page);
    else if (kind !== "#documentType") return takeTag(page, token);
    return false;
  }

  function takeComment(token: HtmlToken): void {
    if (page.phase === "body") addNode(page, token);
    else late[page.phase]?.push(token);
  }
}

function newPage(length: number): Page {
  return {
    nodes: [],
    open: [],
    counts: new Map(),
    list: [],
    token: null,
    isCertain: true,
    steps: STEPS * (length + 1_000),
    phase: "initial",
    lastText: null,
    html: null,
    head: null,
    body: null,
    isQuirky: true,
    lineEnd: null,
  };
}

/** The source ends everything that is open, save a body or document that an end tag has ended. */
function closeAll(page: Page): void {
  const { html, body } = page;
  for (const node of page.open.slice(2)) setEnd(page, node);
  if (html === null || html.start === null || html.endTag !== null) return;
  setEnd(page, html);
  if (body !== null && body.endTag === null) setEnd(page, body);
}
