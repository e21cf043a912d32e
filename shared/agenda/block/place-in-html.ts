import { chainOf } from "./chain-of.ts";
import type { BodyNode } from "../html/body-node.ts";
import { readHtml } from "../html/read-html.ts";
import { joinUrlsOfNode } from "./join-urls.ts";
import { isBlockLevel } from "./tree-lines.ts";

/** A `div` directly in one of these would be moved elsewhere by every reader. */
const noBlocksIn = new Set("colgroup dl h1 h2 h3 h4 h5 h6 ol p pre select table tbody tfoot thead tr ul".split(" "));

/** Everything in one of these is one link or button; ours must stand outside. */
const oneTarget = new Set(["a", "button"]);

/** Between Teams' line of underscores and its first link stand a heading and a sentence at most. */
const NEAR = 300;

/**
 * The offset in an HTML body where the block belongs: before the join information with its line of underscores, else at the end of
 * the body. `null` when the source has no such place.
 */
export function placeInHtml(content: string): number | null {
  const nodes = readHtml(content);
  const body = nodes?.find(({ name }) => name === "body");
  if (nodes === null || body === undefined) return null;
  const join = nodes.find((node) => joinUrlsOfNode(node).length > 0 && chainOf(node).includes(body));
  if (join === undefined) return body.endTag ?? nodes.find(({ name }) => name === "html")?.endTag ?? content.length;
  const first = separatorBefore({ nodes, join }) ?? topOfInvitation(join);
  return chainOf(climbed({ nodes, node: first })).find(({ start }) => start !== null)?.start ?? null;
}

function separatorBefore({ nodes, join }: { nodes: readonly BodyNode[]; join: BodyNode }): BodyNode | null {
  const separator = nodes.findLast(({ order, text }) => order < join.order && /_{20,}/.test(text));
  if (separator === undefined) return null;
  const between = nodes.slice(separator.order + 1, join.order).map(({ text }) => text.replace(/\s+/g, " "));
  return between.join("").length <= NEAR ? separator : null;
}

/** The outermost element that Teams marked as its own; where nothing is marked, the link itself. */
function topOfInvitation(join: BodyNode): BodyNode {
  return chainOf(join).findLast(isMarked) ?? join;
}

function isMarked({ attributes }: BodyNode): boolean {
  return (
    /\bme-email-/.test(attributes.get("class") ?? "") || (attributes.get("id") ?? "").startsWith("meet_invite_block")
  );
}

/** Up to the beginning of a line, on through elements that begin with it, and out of everything that cannot hold a block. */
function climbed({ nodes, node }: { nodes: readonly BodyNode[]; node: BodyNode }): BodyNode {
  let at = chainOf(node).findLast(({ name }) => oneTarget.has(name)) ?? node;
  while (inBody(at.parent) && (!isBlockLevel(at.name) || isFirst(at) || noBlocksIn.has(at.parent.name))) at = at.parent;
  return at;

  function isFirst({ parent, order }: BodyNode): boolean {
    const before = parent === null ? [] : nodes.slice(parent.order + 1, order);
    return before.every(({ name, text }) => name === "#text" && text.trim() === "");
  }
}

function inBody(node: BodyNode | null): node is BodyNode {
  return node !== null && node.name !== "body" && node.name !== "html";
}
