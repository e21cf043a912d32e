import type { Instant } from "../circles/instant.ts";
import { appendRow } from "./append-row.ts";
import { appendRows } from "./append-rows.ts";
import { checkList, type ListCheck } from "./check-list.ts";
import type { GraphClient } from "./graph-client.ts";
import type { GraphAnswer } from "./graph-error.ts";
import type { ListPlace } from "./list-place.ts";
import type { ListRow, ListRowId } from "./list-row.ts";
import { readRows } from "./read-rows.ts";
import { readTag, readTagIds } from "./read-tag.ts";
import { readTags } from "./read-tags.ts";
import { removeRow, type RowRemoval } from "./remove-row.ts";

/**
 * One of the two lists, `Records` or `Summaries`: rows are appended, read by their tag, and own superseded ones removed.
 * Nothing is ever changed in place. Absence is never proof: a read may be stale.
 */
export interface Records {
  /** After `outcome-unknown`: read the tag; when the row is not there, append the same body again. */
  append(row: {
    readonly tag: string;
    readonly body: string;
  }): Promise<GraphAnswer<{ readonly itemId: string; readonly createdAt: Instant }>>;
  /** Many rows, up to twenty per request, each with its own answer. */
  appendAll(
    rows: readonly { readonly tag: string; readonly body: string }[],
  ): Promise<readonly GraphAnswer<{ readonly itemId: string; readonly createdAt: Instant }>[]>;
  /** All rows of a tag in one query, lowest item id first. */
  readTag(tag: string): Promise<GraphAnswer<readonly ListRow[]>>;
  /** The same query without bodies, for a poll. */
  readTagIds(tag: string): Promise<GraphAnswer<readonly ListRowId[]>>;
  /** The bodies of known rows, up to twenty per request; a row that is gone is left out. */
  readRows(itemIds: readonly string[]): Promise<GraphAnswer<readonly ListRow[]>>;
  /** Several tags, up to twenty per request; each has its own answer. */
  readTags(tags: readonly string[]): Promise<ReadonlyMap<string, GraphAnswer<readonly ListRow[]>>>;
  /** Only own superseded rows, and only after the newer one was read back. */
  remove(itemId: string): Promise<GraphAnswer<RowRemoval>>;
  /** Whether the columns are there and the tag is indexed. */
  checkList(): Promise<GraphAnswer<ListCheck>>;
}

/** The gateway to one list, with the permission that the configuration names for it. */
export function createRecords(client: GraphClient, place: ListPlace): Records {
  return {
    append: (row) => appendRow(client, place, row),
    appendAll: (rows) => appendRows(client, place, rows),
    readTag: (tag) => readTag(client, place, tag),
    readTagIds: (tag) => readTagIds(client, place, tag),
    readRows: (itemIds) => readRows(client, place, itemIds),
    readTags: (tags) => readTags(client, place, tags),
    remove: (itemId) => removeRow(client, place, itemId),
    checkList: () => checkList(client, place),
  };
}
