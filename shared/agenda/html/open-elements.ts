import { endedSilently, bordersFor } from "./html-names.ts";
import type { Page, PageNode } from "./page.ts";

/** Opens an element: what follows stands in it. */
export function open(page: Page, node: PageNode): PageNode {
  node.isOpen = true;
  page.open.push(node);
  page.counts.set(node.name, countOf(page, node.name) + 1);
  return node;
}

/** Closes the innermost element. */
export function close(page: Page): void {
  const node = page.open.pop();
  if (node === undefined) return;
  node.isOpen = false;
  page.counts.set(node.name, countOf(page, node.name) - 1);
  setEnd(page, node);
}

/** The end of an element: the end tag that is being read, or where something else ends it. */
export function setEnd({ token }: Page, node: PageNode): void {
  if (token === null || node.start === null) return;
  const isOwn = token.kind === "end" && token.name === node.name;
  node.end = isOwn ? token.end : token.start;
  if (isOwn) node.endTag = token.start;
}

/** The open elements from the inside outwards; each counts as work. */
export function* upwards(page: Page): Generator<PageNode> {
  for (let at = page.open.length - 1; at >= 0; at -= 1) {
    spend(page, 1);
    yield page.open[at] as PageNode;
  }
}

export function isAnyOpen(page: Page, names: readonly string[]): boolean {
  return names.some((name) => countOf(page, name) > 0);
}

/** The innermost open element of these names, where it counts for the first of them. */
export function openInScope(page: Page, names: readonly string[]): PageNode | null {
  if (!isAnyOpen(page, names)) return null;
  const borders = bordersFor(names[0] ?? "");
  for (const node of upwards(page)) {
    if (names.includes(node.name)) return node;
    if (borders.has(node.name)) return null;
  }
  return null;
}

/** Closes everything down to an element. */
export function closeTo(page: Page, node: PageNode | null): void {
  if (node?.isOpen !== true) return;
  for (let left = page.open.length - page.open.lastIndexOf(node); left > 0; left -= 1) close(page);
}

/** Ends what needs no end tag, save elements of one name. */
export function closeSilently(page: Page, except = ""): void {
  for (let name = nameOf(page); name !== except && endedSilently.has(name); name = nameOf(page)) close(page);
}

/** The name of the innermost open element. */
export function nameOf({ open }: Page): string {
  return open.at(-1)?.name ?? "";
}

/** Counts work that does not grow the page; beyond its measure the page is given up. */
export function spend(page: Page, steps: number): void {
  page.steps -= steps;
  if (page.steps < 0) page.isCertain = false;
}

function countOf({ counts }: Page, name: string): number {
  return counts.get(name) ?? 0;
}
