import type { TenantState } from "../exchange.ts";
import { type Item, itemsOf } from "./site-tables.ts";

/** How far behind a stale read is, in milliseconds. */
const behind = 30_000;

/** What a read of the list sees; with the switch `reads` at "stale" the list of 30 seconds ago. Oldest first. */
export function seenItems(tenant: TenantState, listId: string): Item[] {
  const items = [...itemsOf(tenant, listId).entries()].map(([, item]) => item);
  const at = tenant.now() - (tenant.switchOn("reads") === "stale" ? behind : 0);
  return items
    .filter(({ createdAt, deletedAt }) => createdAt <= at && (deletedAt === null || deletedAt > at))
    .map((item) => ({ ...item, versions: item.versions.filter((version) => version.at <= at) }))
    .toSorted((a, b) => a.number - b.number);
}
