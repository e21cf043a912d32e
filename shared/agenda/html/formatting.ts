import { addNode } from "./add-node.ts";
import { special } from "./html-names.ts";
import { close, closeTo, open, spend, upwards } from "./open-elements.ts";
import type { Page, PageNode } from "./page.ts";

/** Like browsers: the fourth of the same elements in a row replaces the first. */
const MOST_ALIKE = 3;

/** Remembers an open formatting element, for texts that follow when a block has closed it. */
export function remember(page: Page, node: PageNode): void {
  const alike = remembered(page).filter((other) => isAlike(other, node));
  if (alike.length >= MOST_ALIKE) page.list.splice(page.list.lastIndexOf(alike.at(-1) ?? null), 1);
  page.list.push(node);
}

/** The formatting elements that count here, from the last to the first. */
export function remembered(page: Page): PageNode[] {
  const found: PageNode[] = [];
  for (let node = page.list.at(-1); node != null; node = page.list.at(-1 - found.length)) found.push(node);
  spend(page, found.length);
  return found;
}

/** Opens again what a block has closed. */
export function reopen(page: Page): void {
  const { list } = page;
  let from = list.length;
  while (from > 0 && list[from - 1]?.isOpen === false) from -= 1;
  spend(page, (list.length - from) * 64);
  for (; from < list.length && page.isCertain; from += 1) {
    const { name, attributes, start, end } = list[from] as PageNode;
    list[from] = open(page, addNode(page, { name, attributes, start, end }));
  }
}

/** Forgets the formatting of a cell or caption that has ended. */
export function forget({ list }: Page): void {
  for (let node = list.pop(); node != null;) node = list.pop();
}

/** Ends a formatting element; `false`: there is none. Across a block browsers rebuild the tree: that is left undecided. */
export function endFormatting(page: Page, name: string): boolean {
  const found = remembered(page);
  const top = page.open.at(-1);
  if (top?.name === name && !found.includes(top)) {
    close(page);
    return true;
  }
  const node = found.find((other) => other.name === name);
  if (node === undefined) return false;
  if (node.isOpen) {
    for (const inner of upwards(page)) {
      if (inner === node) break;
      if (special.has(inner.name)) page.isCertain = false;
    }
    closeTo(page, node);
  }
  page.list.splice(page.list.lastIndexOf(node), 1);
  return true;
}

function isAlike(one: PageNode, other: PageNode): boolean {
  return (
    one.name === other.name &&
    one.attributes.size === other.attributes.size &&
    [...one.attributes].every(([name, value]) => other.attributes.get(name) === value)
  );
}
