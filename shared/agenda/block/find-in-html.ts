import { sessionIdOfLink } from "../../sessions/session-link.ts";
import type { Finding } from "./agenda-block.ts";
import { HEADING } from "./block-words.ts";
import { chainOf } from "./chain-of.ts";
import type { BodyNode } from "../html/body-node.ts";
import { readHtml } from "../html/read-html.ts";
import { joinUrlsOfNode } from "./join-urls.ts";
import { readBlockLines } from "./read-block-lines.ts";
import { treeLines } from "./tree-lines.ts";
import { unwrapSafeLink } from "./unwrap-safe-link.ts";

/** What Exchange and Outlook make of the block's elements; a picture, a table or a form in it came from somebody else. */
const ours = new Set("#text #comment a b br div em font i li o:p p span strong u ul".split(" "));

/** The block in an HTML body: one heading and one link to a session on the app's origin, with nothing foreign between them. */
export function findInHtml(content: string, appOrigin: string): Finding {
  const nodes = readHtml(content);
  if (nodes === null) return { ok: false, why: "no-safe-place" };
  const headings = nodes.filter(({ text }) => text.replace(/\s+/g, " ").trim().startsWith(HEADING));
  const [heading] = headings;
  const anchors = nodes.flatMap((node) => linkOf(node, appOrigin) ?? []);
  const isWritten = heading !== undefined && anchors.length === 0;
  const links = isWritten ? nodes.flatMap((node) => writtenLinkOf(node, appOrigin) ?? []) : anchors;
  const [link] = links;
  if (headings.length > 1 || links.length > 1) return { ok: false, why: "two-blocks" };
  if (heading === undefined && link === undefined) return { ok: true, found: null };
  if (heading === undefined || link === undefined) return { ok: false, why: "malformed" };

  const range = rangeOf({ nodes, heading, link: link.node });
  if (range === null) return { ok: false, why: "malformed" };
  const inside = nodes.slice(range.from.order, range.to.last + 1);
  if (inside.some((node) => joinUrlsOfNode(node).length > 0)) return { ok: false, why: "join-link-inside" };
  const block = readBlockLines(treeLines(inside), link.sessionId);
  const foreign = inside.some((node) => !ours.has(node.name) || (node.name === "a" && node !== link.node));
  const { start } = range.from;
  const { end } = range.to;
  if (block === null || foreign || start === null || end === null) return { ok: false, why: "malformed" };
  if ((heading.start ?? -1) < start || (link.node.end ?? Infinity) > end) return { ok: false, why: "malformed" };
  return { ok: true, found: { start, end, block } };
}

function linkOf(node: BodyNode, appOrigin: string): { node: BodyNode; sessionId: string } | null {
  if (node.name !== "a") return null;
  for (const name of ["originalsrc", "href"]) {
    const sessionId = sessionIdOfLink(appOrigin, unwrapSafeLink(node.attributes.get(name)?.trim() ?? ""));
    if (sessionId !== null) return { node, sessionId };
  }
  return null;
}

/** In what Exchange makes of a plain-text body an address may be text like any other. */
function writtenLinkOf(node: BodyNode, appOrigin: string): { node: BodyNode; sessionId: string } | null {
  const address = node.name === "#text" ? /https?:\S+$/i.exec(node.text.trim())?.[0] : undefined;
  const sessionId = address === undefined ? null : sessionIdOfLink(appOrigin, unwrapSafeLink(address));
  return sessionId === null ? null : { node, sessionId };
}

/** From the element that begins with the heading to the one that ends with the link; the `div` around both where it holds nothing else. */
function rangeOf({ nodes, heading, link }: { nodes: readonly BodyNode[]; heading: BodyNode; link: BodyNode }) {
  const above = new Set(chainOf(heading));
  const linkChain = chainOf(link);
  const around = linkChain.find((node) => above.has(node));
  const from = chainOf(heading).find(({ parent }) => parent === around);
  const to = linkChain.find(({ parent }) => parent === around);
  if (around === undefined || from === undefined || to === undefined || from === to) return null;
  const rest = [...nodes.slice(around.order + 1, from.order), ...nodes.slice(to.last + 1, around.last + 1)];
  const alone = rest.every(({ name, text }) => name === "#text" && text.trim() === "");
  return alone && around.name === "div" ? { from: around, to: around } : { from, to };
}
