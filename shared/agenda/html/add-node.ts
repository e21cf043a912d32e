import { notShown } from "./html-names.ts";
import type { Page, PageNode, Rules } from "./page.ts";

interface Source {
  readonly name: string;
  readonly attributes?: ReadonlyMap<string, string>;
  readonly start?: number | null;
  readonly end?: number | null;
  /** The innermost open element where nothing else is said. */
  readonly parent?: PageNode | null;
}

const rulesOf: Readonly<Record<string, Rules>> = {
  table: "table",
  caption: "caption",
  colgroup: "columns",
  tbody: "rows",
  thead: "rows",
  tfoot: "rows",
  tr: "row",
  td: "cell",
  th: "cell",
};

/** A new node at the end of the page, which is its place in document order. Without a start it is one that the source does not name. */
export function addNode(page: Page, source: Source): PageNode {
  const { name, attributes = new Map(), start = null, end = null, parent = page.open.at(-1) ?? null } = source;
  const order = page.nodes.length;
  const node = {
    ...{ order, last: order, parent, name, text: "", attributes, start, end, endTag: null },
    rules: rulesOf[name] ?? parent?.rules ?? "body",
    isHidden: notShown.has(name) || parent?.isHidden === true,
    isOpen: false,
  };
  if (!node.isHidden) page.nodes.push(node);
  if (page.lastText?.parent === parent) page.lastText = null;
  return node;
}
