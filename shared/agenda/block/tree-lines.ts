import type { BodyNode } from "../html/body-node.ts";

const blocks = new Set(
  "address article aside blockquote body center dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr html li main ol p pre section table tbody td tfoot th thead tr ul br".split(
    " ",
  ),
);

/** Whether an element begins a line of its own. */
export function isBlockLevel(name: string): boolean {
  return blocks.has(name);
}

/** The lines that a stretch of nodes in document order shows: white space folded, empty lines left out. */
export function treeLines(nodes: readonly BodyNode[]): string[] {
  const lines = [""];
  const open: BodyNode[] = [];
  for (const node of nodes) {
    let left = false;
    for (let inner = open.at(-1); inner !== undefined && inner.last < node.order; inner = open.at(-1))
      left = open.pop() !== undefined;
    if (left || isBlockLevel(node.name)) lines.push("");
    if (isBlockLevel(node.name)) open.push(node);
    if (node.name === "#text") lines[lines.length - 1] += node.text;
  }
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}
