import type { GraphAnswer } from "../../graph/graph-error.ts";
import { answered } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import type { Records } from "../../graph/records.ts";

/**
 * Sends the bytes of one row until the service has them exactly where they belong. A create has no precondition: when an earlier answer
 * was lost, the tag is read first, and the same bytes go out again only if they are not there.
 */
export async function sendRow(
  list: Records,
  { tag, body, sentBefore }: { readonly tag: string; readonly body: string; readonly sentBefore: boolean },
): Promise<GraphAnswer<Pick<ListRow, "itemId" | "createdAt">>> {
  if (sentBefore) {
    const read = await list.readTag(tag);
    if (!read.ok) return read;
    const there = read.value.find((row) => row.body === body);
    if (there) return answered(there);
  }
  const appended = await list.append({ tag, body });
  if (appended.ok || appended.problem.kind !== "outcome-unknown" || sentBefore) return appended;
  return sendRow(list, { tag, body, sentBefore: true });
}
