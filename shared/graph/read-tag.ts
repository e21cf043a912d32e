import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { listPath, storeRequest, type ListPlace } from "./list-place.ts";
import { inItemOrder, itemSchema, rowIdOf, rowOf, type ListItem, type ListRow, type ListRowId } from "./list-row.ts";
import { query, quoted } from "./query.ts";
import { leftOutWhenUnreadable, readAnswerPages } from "./read-answer-pages.ts";

/** The service refuses a query that matches 5,000 rows; a tag of ours holds tens. */
const mostRows = 5_000;

/** The query of a tag, below `/v1.0`. */
export function tagPath(place: ListPlace, tag: string, columns: "TbTag" | "TbTag,TbBody"): string {
  const options = query({
    $expand: `fields($select=${columns})`,
    $filter: `fields/TbTag eq ${quoted(tag)}`,
    // A page costs as much as a query: the rows of a lively session come in one.
    $top: String(mostRows),
  });
  return `${listPath(place)}/items${options}`;
}

/** All rows of a tag. The filter ignores case, so rows of a tag that is spelt otherwise are dropped here. */
export async function readTag(client: GraphClient, place: ListPlace, tag: string): Promise<GraphAnswer<ListRow[]>> {
  const items = await readItems(client, place, tagPath(place, tag, "TbTag,TbBody"));
  return items.ok ? answered(rowsOfTag(items.value, tag)) : items;
}

/** Which rows a tag has, without their bodies. */
export async function readTagIds(
  client: GraphClient,
  place: ListPlace,
  tag: string,
): Promise<GraphAnswer<ListRowId[]>> {
  const items = await readItems(client, place, tagPath(place, tag, "TbTag"));
  if (!items.ok) return items;
  return answered(
    items.value
      .filter(({ fields }) => fields?.TbTag === tag)
      .map(rowIdOf)
      .toSorted(inItemOrder),
  );
}

/** The items of a path and its following pages; what is no item at all is left out. */
export async function readItems(client: GraphClient, place: ListPlace, path: string): Promise<GraphAnswer<ListItem[]>> {
  const item = leftOutWhenUnreadable(itemSchema);
  const items = await readAnswerPages(client, { ...storeRequest(place), path, item, most: mostRows });
  return items.ok ? answered(items.value.filter((item) => item !== null)) : items;
}

/** The rows among items that lie under exactly this tag, lowest item id first. */
export function rowsOfTag(items: readonly (ListItem | null)[], tag: string): ListRow[] {
  return items
    .map((item) => item && rowOf(item))
    .filter((row) => row !== null)
    .filter((row) => row.tag === tag)
    .toSorted(inItemOrder);
}
