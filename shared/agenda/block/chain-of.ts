import type { BodyNode } from "../html/body-node.ts";

/** The node and all it is in, from the inside outwards. */
export function chainOf(node: BodyNode): BodyNode[] {
  const chain = [];
  for (let at: BodyNode | null = node; at !== null; at = at.parent) chain.push(at);
  return chain;
}
