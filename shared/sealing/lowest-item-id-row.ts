import { byItemId } from "./by-item-id.ts";

/** Where only one row may exist, the valid one with the lowest item id counts, on every client alike; `null` without any. */
export function lowestItemIdRow<Row extends { readonly itemId: string }>(rows: readonly Row[]): Row | null {
  return rows.toSorted(byItemId)[0] ?? null;
}
