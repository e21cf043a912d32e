import { parse } from "parse5";
import type { DefaultTreeAdapterTypes as Tree, Token } from "parse5";

/** One node of a body in document order, with its place in the source. */
export interface BodyNode {
  readonly order: number;
  /** The order of its last descendant, or its own. */
  last: number;
  readonly parent: BodyNode | null;
  /** Lower-case tag; `#text` for text; anything else is skipped by readers. */
  readonly name: string;
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offsets in the source; `null` for elements that the parser implied. */
  readonly start: number | null;
  readonly end: number | null;
  /** Where the end tag begins, when the source has one. */
  readonly endTag: number | null;
}

const notShown = new Set(["head", "script", "style", "title", "textarea", "template"]);

/** What a body shows, flat and in document order: elements and texts of `html` and `body`, not what is never displayed. */
export function bodyTree(content: string): BodyNode[] {
  const document = parse(content, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const nodes: BodyNode[] = [];
  const waiting: { node: Tree.ChildNode; parent: BodyNode | null }[] = [];
  const push = (children: readonly Tree.ChildNode[], parent: BodyNode | null): void => {
    for (const node of children.toReversed()) waiting.push({ node, parent });
  };
  push(document.childNodes, null);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (notShown.has(next.node.nodeName)) continue;
    const entry = entryOf({ ...next, order: nodes.length });
    nodes.push(entry);
    if ("childNodes" in next.node) push(next.node.childNodes, entry);
  }
  for (const node of nodes.toReversed()) {
    if (node.parent !== null) node.parent.last = Math.max(node.parent.last, node.last);
  }
  return nodes;
}

function entryOf({ node, parent, order }: { node: Tree.ChildNode; parent: BodyNode | null; order: number }): BodyNode {
  const location = node.sourceCodeLocation ?? null;
  const { endTag } = (location ?? {}) as Partial<Token.ElementLocation>;
  return {
    order,
    last: order,
    parent,
    name: node.nodeName,
    text: "value" in node ? node.value : "",
    attributes: new Map("attrs" in node ? node.attrs.map(({ name, value }) => [name, value]) : []),
    start: location?.startOffset ?? null,
    end: location?.endOffset ?? null,
    endTag: endTag?.startOffset ?? null,
  };
}
