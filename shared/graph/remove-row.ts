import * as z from "zod/mini";

import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { listPath, storeRequest, type ListPlace } from "./list-place.ts";
import { encodeValue } from "./query.ts";

/** `left`: this person may not remove it. A superseded row that stays is harmless. */
export type RowRemoval = "removed" | "already-gone" | "left";

/** Removes a row; the service keeps it in its recycle bin for a while. */
export async function removeRow(
  client: GraphClient,
  place: ListPlace,
  itemId: string,
): Promise<GraphAnswer<RowRemoval>> {
  const answer = await client.ask({
    ...storeRequest(place),
    kind: "write",
    method: "DELETE",
    path: `${listPath(place)}/items/${encodeValue(itemId)}`,
    schema: z.unknown(),
  });
  if (answer.ok) return answered("removed");
  if (answer.problem.kind === "not-found") return answered("already-gone");
  return answer.problem.kind === "no-access" ? answered("left") : answer;
}
