import { answered, failed, type GraphAnswer } from "../../graph/graph-error.ts";
import { findTodoLists, makeTodoList } from "../../graph/todo.ts";
import type { Visitor } from "../participant.ts";

const listName = "Turnabout";

/** The person's list for commitments; null when there is none. One request. */
export async function findTodoList({ client }: Visitor): Promise<GraphAnswer<string | null>> {
  const lists = await findTodoLists(client, listName);
  return lists.ok ? answered(lists.value[0] ?? null) : lists;
}

interface FoundTodoList {
  readonly listId: string;
  /** It was not there before. */
  readonly isMade: boolean;
}

/**
 * The person's list for commitments, made where there is none. Two devices may make one each at the same moment: both look again, and
 * take the same. An answer that was lost is looked for in the same way. One request where the list is there, else three.
 */
export async function findOrMakeTodoList(visitor: Visitor): Promise<GraphAnswer<FoundTodoList>> {
  const found = await findTodoList(visitor);
  if (!found.ok) return found;
  if (found.value !== null) return answered({ listId: found.value, isMade: false });
  const made = await makeTodoList(visitor.client, listName);
  if (!made.ok && made.problem.kind !== "outcome-unknown") return made;
  const again = await findTodoList(visitor);
  if (!again.ok) return again;
  // A read may lag behind what was just made.
  const listId = again.value ?? (made.ok ? made.value : null);
  return listId === null ? failed("outcome-unknown") : answered({ listId, isMade: true });
}
