import type { TenantState } from "../exchange.ts";
import type { ItemTest } from "./item-filter.ts";
import { type Item, itemsOf } from "./site-tables.ts";

/** How far behind a stale read is, in milliseconds. */
const behind = 30_000;

/** Items a read of the list sees and wants, oldest first; with the switch `reads` at "stale" the list of 30 seconds ago. */
export function seenItems(tenant: TenantState, listId: string, test: ItemTest): Item[] {
  const at = tenant.switchOn("reads") === "stale" ? tenant.now() - behind : null;
  const seen: Item[] = [];
  for (const [, now] of itemsOf(tenant, listId).entries()) {
    const item = at === null ? (now.deletedAt === null ? now : null) : itemAt(now, at);
    if (item && test(item)) seen.push(item);
  }
  return seen.toSorted((a, b) => a.number - b.number);
}

/** An item as it was; null when it was not there. */
function itemAt(item: Item, at: number): Item | null {
  if (item.createdAt > at || (item.deletedAt !== null && item.deletedAt <= at)) return null;
  return { ...item, versions: item.versions.filter((version) => version.at <= at) };
}
