import { HEADING, LINK_TEXT } from "./block-words.ts";
import { sessionIdOfLink } from "../../sessions/session-link.ts";

/**
 * Whether a selected text is the whole agenda and nothing else, so that it can be replaced without loss: from its heading to its link,
 * which a host may have left out or written behind its text, in angle brackets or after a colon.
 */
export function isBlockAlone(selected: string, appOrigin: string): boolean {
  const text = selected.trim();
  const last = text.lastIndexOf(LINK_TEXT);
  if (!text.startsWith(HEADING) || text.indexOf(HEADING, 1) !== -1 || last === -1) return false;
  if (/https?:/i.test(text.slice(0, last))) return false;
  const rest = text.slice(last + LINK_TEXT.length).replace(/^[\s:<]+|[\s>]+$/g, "");
  return rest === "" || sessionIdOfLink(appOrigin, rest) !== null;
}
