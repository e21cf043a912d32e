import { MAX_READ } from "./agenda-block.ts";
import type { EventBody, Finding } from "./agenda-block.ts";
import { findInHtml } from "./find-in-html.ts";
import { findInText } from "./find-in-text.ts";

/** Where our block stands in a body, however Exchange has rewritten it; refuses when its borders are not certain. */
export function findAgendaBlock({ contentType, content }: EventBody, appOrigin: string): Finding {
  if (content.length > MAX_READ) return { ok: false, why: "too-long" };
  return contentType === "text" ? findInText(content, appOrigin) : findInHtml(content, appOrigin);
}
