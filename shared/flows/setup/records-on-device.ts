import { outbox } from "../../device/outbox.ts";
import { answered, type GraphProblem } from "../../graph/graph-error.ts";
import type { ListRow } from "../../graph/list-row.ts";
import type { Records } from "../../graph/records.ts";
import { appendPayload } from "../records/append-payload.ts";
import type { Visitor } from "../participant.ts";

/**
 * The list of records of somebody whose key is on this device only: what waits in the outbox is read as if it were stored, and nothing
 * is ever sent. No request.
 */
export function recordsOnDevice(visitor: Visitor, problem: GraphProblem): Records {
  const refused = { ok: false, problem } as const;
  const rowsOf = async (tag: string) => (await rowsWaiting(visitor)).filter((row) => row.tag === tag);
  return {
    append: async () => refused,
    appendAll: async (rows) => rows.map(() => refused),
    readTag: async (tag) => answered(await rowsOf(tag)),
    readTagIds: async (tag) => answered(await rowsOf(tag)),
    readRows: async (itemIds) =>
      answered((await rowsWaiting(visitor)).filter(({ itemId }) => itemIds.includes(itemId))),
    readTags: async (tags) =>
      new Map(await Promise.all(tags.map(async (tag) => [tag, answered(await rowsOf(tag))] as const))),
    remove: async () => refused,
    checkList: () => visitor.records.checkList(),
  };
}

async function rowsWaiting({ device, person }: Visitor): Promise<readonly ListRow[]> {
  return (await outbox(device).pending()).flatMap(({ payload, createdAt }, at): ListRow[] => {
    const row = appendPayload.safeParse(payload);
    if (!row.success || row.data.list !== "records") return [];
    const { tag, body } = row.data;
    return [{ itemId: String(at + 1), tag, body, createdAt, createdBy: person.id }];
  });
}
