import type { BodyNode } from "./body-node.ts";
import type { HtmlToken } from "./html-token.ts";

/** Which rules an element's content follows. */
export type Rules = "body" | "table" | "caption" | "columns" | "rows" | "row" | "cell";

/** A node while the page is read. */
export interface PageNode extends BodyNode {
  last: number;
  readonly parent: PageNode | null;
  text: string;
  attributes: ReadonlyMap<string, string>;
  end: number | null;
  endTag: number | null;
  readonly rules: Rules;
  readonly isHidden: boolean;
  isOpen: boolean;
}

/** How far a page has been read. */
export type Phase =
  | "initial"
  | "before html"
  | "before head"
  | "head"
  | "after head"
  | "body"
  | "after body"
  | "after html";

/** A page while it is read. */
export interface Page {
  /** What is shown, in document order. */
  readonly nodes: PageNode[];
  /** The elements that are open, from the outside inwards. */
  readonly open: PageNode[];
  /** How many of each name are open: most searches end here. */
  readonly counts: Map<string, number>;
  /** The formatting elements that texts take over although a block has closed them; `null` marks where a cell or caption begins. */
  readonly list: (PageNode | null)[];
  /** The piece of the source that is being read: it gives the ends of what it closes. */
  token: HtmlToken | null;
  /** `false` for good as soon as it is not certain what a browser builds. */
  isCertain: boolean;
  /** How much work is left that does not grow the page. */
  steps: number;
  phase: Phase;
  /** The text that goes on when more text follows. */
  lastText: PageNode | null;
  html: PageNode | null;
  head: PageNode | null;
  body: PageNode | null;
  /** Whether a table may stand in a paragraph; `null`: the doctype is one of the old ones. */
  isQuirky: boolean | null;
  /** The line end directly after `<pre>` is no text: `next` until it came, `dropped` after it. */
  lineEnd: "next" | "dropped" | null;
}
