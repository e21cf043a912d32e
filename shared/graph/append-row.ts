import * as z from "zod/mini";

import { instantOf, type Instant } from "../circles/instant.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { listPath, storeRequest, type ListPlace } from "./list-place.ts";
import { itemSchema } from "./list-row.ts";

export const createdRowSchema = z.catchall(z.pick(itemSchema, { id: true, createdDateTime: true }), z.unknown());

/** Appends one row. There is no precondition: after a lost answer it may be there, and once more after a second try. */
export async function appendRow(
  client: GraphClient,
  place: ListPlace,
  { tag, body }: { readonly tag: string; readonly body: string },
): Promise<GraphAnswer<{ readonly itemId: string; readonly createdAt: Instant }>> {
  const answer = await client.ask({
    ...storeRequest(place),
    kind: "write",
    method: "POST",
    path: `${listPath(place)}/items`,
    body: JSON.stringify({ fields: { TbTag: tag, TbBody: body } }),
    schema: createdRowSchema,
    tellsTime: true,
  });
  if (!answer.ok) return answer;
  return answered({ itemId: answer.value.id, createdAt: instantOf(answer.value.createdDateTime) });
}
