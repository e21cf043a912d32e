import type { EventBody } from "./agenda-block.ts";
import { bodyTree } from "./body-tree.ts";
import type { BodyNode } from "../html/body-node.ts";
import { unwrapSafeLink } from "./unwrap-safe-link.ts";

const address = /https?:\/\/[^\s<>"]+/gi;
const join =
  /^https:\/\/(?:[a-z0-9-]+\.)*teams\.(?:microsoft\.(?:com|us)|live\.com|cloud\.microsoft)(?::\d+)?\/(?:_#\/)?(?:l\/meetup-join|meet)\/./i;

/** Every address in the body that joins a Teams meeting, each once, in the order of the source; SafeLinks are looked through. None where it is not certain what the body shows. */
export function joinUrls({ contentType, content }: EventBody): string[] {
  const found = contentType === "text" ? joinUrlsInText(content) : bodyTree(content).flatMap(joinUrlsOfNode);
  return [...new Set(found)];
}

/** Those of one element or text. */
export function joinUrlsOfNode({ text, attributes }: BodyNode): string[] {
  const targets = ["originalsrc", "href"].flatMap((name) => attributes.get(name) ?? []);
  return [
    ...targets.map((target) => unwrapSafeLink(target.trim())).filter((url) => join.test(url)),
    ...joinUrlsInText(text),
  ];
}

/** Those of a plain text, also as `words<https://…>`. */
export function joinUrlsInText(text: string): string[] {
  const found = text.match(address) ?? [];
  return found.map((url) => unwrapSafeLink(url).replace(/[.,;)\]]+$/, "")).filter((url) => join.test(url));
}
