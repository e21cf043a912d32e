import { sendBatch } from "./batch.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { listPath, storeRequest, type ListPlace } from "./list-place.ts";
import { inItemOrder, itemSchema, rowOf, type ListRow } from "./list-row.ts";
import { encodeValue, query } from "./query.ts";
import { leftOutWhenUnreadable } from "./read-answer-pages.ts";

/** The rows with these item ids, up to twenty per request. One that is gone is left out; any other failure fails all. */
export async function readRows(
  client: GraphClient,
  place: ListPlace,
  itemIds: readonly string[],
): Promise<GraphAnswer<ListRow[]>> {
  const options = query({ $expand: "fields($select=TbTag,TbBody)" });
  const parts = [...new Set(itemIds)].map((id) => ({
    path: `${listPath(place)}/items/${encodeValue(id)}${options}`,
    schema: leftOutWhenUnreadable(itemSchema),
  }));
  const rows: ListRow[] = [];
  for (const answer of await sendBatch(client, { ...storeRequest(place), kind: "read", parts })) {
    if (!answer.ok && answer.problem.kind !== "not-found") return answer;
    const row = answer.ok && answer.value ? rowOf(answer.value) : null;
    if (row) rows.push(row);
  }
  return answered(rows.toSorted(inItemOrder));
}
