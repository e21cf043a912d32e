import type { BodyNode } from "../html/body-node.ts";
import { readHtml } from "../html/read-html.ts";

/** What a body shows, in document order; nothing when that is not certain. Who has to tell the two apart asks `readHtml`. */
export function bodyTree(content: string): BodyNode[] {
  return readHtml(content) ?? [];
}
