import { type Instant, instantOf } from "../circles/instant.ts";
import { createdRowSchema } from "./append-row.ts";
import { sendBatch } from "./batch.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { listPath, type ListPlace, storeRequest } from "./list-place.ts";

/**
 * Appends many rows, up to twenty per request, each with its own answer in the order of the rows. A batch has no order of its own:
 * which of the rows gets the lowest item id is not known before.
 */
export async function appendRows(
  client: GraphClient,
  place: ListPlace,
  rows: readonly { readonly tag: string; readonly body: string }[],
): Promise<GraphAnswer<{ readonly itemId: string; readonly createdAt: Instant }>[]> {
  const parts = rows.map(({ tag, body }) => ({
    path: `${listPath(place)}/items`,
    schema: createdRowSchema,
    body: { fields: { TbTag: tag, TbBody: body } },
  }));
  const answers = await sendBatch(client, { ...storeRequest(place), kind: "write", parts });
  return answers.map((answer) =>
    answer.ok ? answered({ itemId: answer.value.id, createdAt: instantOf(answer.value.createdDateTime) }) : answer,
  );
}
