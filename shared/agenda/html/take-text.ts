import { addText } from "./add-text.ts";
import { reopen } from "./formatting.ts";
import type { HtmlToken } from "./html-token.ts";
import type { Page } from "./page.ts";

/** A piece of text once the body has been opened. */
export function takeText(page: Page, token: HtmlToken): void {
  const isSpace = /^[\t\n\f ]*$/.test(token.value);
  const value = afterPre(page, token.value);
  const inTable = /^(?:table|columns|rows|row)$/.test(page.open.at(-1)?.rules ?? "");
  // Browsers move words before the table.
  if (inTable && !isSpace) page.isCertain = false;
  if (!isSpace) page.phase = "body";
  if (!inTable && /[^\0]/.test(value)) reopen(page);
  addText(page, { ...token, value });
}

/** Without the line end that directly follows `<pre>`. */
function afterPre(page: Page, value: string): string {
  const { lineEnd } = page;
  page.lineEnd = null;
  // Where the text begins is not certain when more white space follows as a reference.
  if (lineEnd === "dropped" && /^[\t\n\f ]/.test(value)) page.isCertain = false;
  if (lineEnd !== "next" || !value.startsWith("\n")) return value;
  if (value === "\n") page.lineEnd = "dropped";
  return value.slice(1);
}
