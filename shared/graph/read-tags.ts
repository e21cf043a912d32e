import { sendBatch } from "./batch.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { storeRequest, type ListPlace } from "./list-place.ts";
import { itemSchema, type ListRow } from "./list-row.ts";
import { leftOutWhenUnreadable, pageSchema } from "./read-answer-pages.ts";
import { readItems, rowsOfTag, tagPath } from "./read-tag.ts";

/** The rows of several tags, up to twenty tags per request; a tag whose part failed has its own problem. */
export async function readTags(
  client: GraphClient,
  place: ListPlace,
  tags: readonly string[],
): Promise<ReadonlyMap<string, GraphAnswer<ListRow[]>>> {
  const wanted = [...new Set(tags)];
  const parts = wanted.map((tag) => ({
    path: tagPath(place, tag, "TbTag,TbBody"),
    schema: pageSchema(leftOutWhenUnreadable(itemSchema)),
  }));
  const answers = await sendBatch(client, { ...storeRequest(place), kind: "read", parts });
  const rows = new Map<string, GraphAnswer<ListRow[]>>();
  for (const [index, tag] of wanted.entries()) {
    const page = answers[index];
    if (page) rows.set(tag, page.ok ? await withNextPages(page.value, tag) : page);
  }
  return rows;

  type FirstPage = Extract<(typeof answers)[number], { ok: true }>["value"];

  async function withNextPages(first: FirstPage, tag: string): Promise<GraphAnswer<ListRow[]>> {
    const next = first["@odata.nextLink"];
    if (next === undefined) return answered(rowsOfTag(first.value, tag));
    const rest = await readItems(client, place, next);
    return rest.ok ? answered(rowsOfTag([...first.value, ...rest.value], tag)) : rest;
  }
}
