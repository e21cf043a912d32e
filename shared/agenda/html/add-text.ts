import { addNode } from "./add-node.ts";
import type { HtmlToken } from "./html-token.ts";
import type { Page } from "./page.ts";

/** A text at the end of the page; it goes on the text directly before it. Characters that browsers drop are left out. */
export function addText(page: Page, token: HtmlToken): void {
  const { value } = token;
  const text = value.replaceAll("\0", "");
  const parent = page.open.at(-1);
  if (text === "" || parent === undefined || parent.isHidden) return;
  if (page.lastText?.parent !== parent)
    page.lastText = addNode(page, { ...token, start: token.start + value.search(/[^\0]/) });
  const node = page.lastText;
  node.text += text;
  node.end = token.end - (/\0*$/.exec(value)?.[0].length ?? 0);
}
