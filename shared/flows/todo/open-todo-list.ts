import type { TodoTask } from "../../agenda/todo/todo-task.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readTodoTasks } from "../../graph/todo.ts";
import type { Visitor } from "../participant.ts";
import { findOrMakeTodoList, findTodoList } from "./find-todo-list.ts";
import { settlesMs, type TodoMemory } from "./todo-memory.ts";

/** The copies in the person's list, and what is remembered of that very list. */
export interface OpenTodoList {
  readonly listId: string;
  readonly tasks: readonly TodoTask[];
  readonly memory: TodoMemory;
}

/**
 * Opens the list for commitments; null when it was deleted and no other has its name. One request, as long as it is where it was. It is
 * made only when the person has asked for it, knowing that there is none. A minute after making one the device looks once more: another
 * device may have made one between two of its requests, and then both take the same.
 */
export async function openTodoList(
  visitor: Visitor,
  memory: TodoMemory,
  { isAsked }: { readonly isAsked: boolean },
): Promise<GraphAnswer<OpenTodoList | null>> {
  const now = visitor.client.serviceClock.now();
  const looksAgain = memory.madeAt !== null && now - memory.madeAt >= settlesMs;
  if (memory.listId !== null && !memory.isDeleted && !looksAgain) {
    const opened = await read(visitor, memory, memory);
    if (opened.ok || opened.problem.kind !== "not-found") return opened;
  }
  if (isAsked && (memory.listId === null || memory.isDeleted)) {
    const list = await findOrMakeTodoList(visitor);
    if (!list.ok) return list;
    const { listId, isMade } = list.value;
    return read(visitor, memory, { listId, madeAt: isMade ? now : null });
  }
  const list = await findTodoList(visitor);
  if (!list.ok) return list;
  return list.value === null ? answered(null) : read(visitor, memory, { listId: list.value, madeAt: null });
}

async function read(
  visitor: Visitor,
  memory: TodoMemory,
  { listId, madeAt }: Pick<TodoMemory, "listId" | "madeAt">,
): Promise<GraphAnswer<OpenTodoList | null>> {
  if (listId === null) return answered(null);
  const tasks = await readTodoTasks(visitor.client, { listId, timeZone: visitor.timeZone });
  if (!tasks.ok) return tasks;
  // What was seen in another list says nothing of this one: what was open there is copied again.
  const own = listId === memory.listId ? memory : { ...memory, listId, seen: [], unsure: [] };
  return answered({ listId, tasks: tasks.value, memory: { ...own, madeAt, isDeleted: false, isRefused: false } });
}
