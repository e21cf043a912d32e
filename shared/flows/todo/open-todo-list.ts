import type { TodoTask } from "../../agenda/todo-task.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readTodoTasks } from "../../graph/todo.ts";
import type { Visitor } from "../participant.ts";
import { findOrMakeTodoList, findTodoList } from "./find-todo-list.ts";
import type { TodoMemory } from "./todo-memory.ts";

/** The copies in the person's list, and what is remembered of that very list. */
export interface OpenTodoList {
  readonly listId: string;
  readonly tasks: readonly TodoTask[];
  readonly memory: TodoMemory;
}

/**
 * Opens the list for commitments; null when it was deleted and no other has its name. One request, as long as it is where it was. It is
 * made only when the person has asked for it, knowing that there is none.
 */
export async function openTodoList(
  visitor: Visitor,
  memory: TodoMemory,
  { isAsked }: { readonly isAsked: boolean },
): Promise<GraphAnswer<OpenTodoList | null>> {
  if (memory.listId !== null && !memory.isDeleted) {
    const opened = await read(visitor, memory, memory.listId);
    if (opened.ok || opened.problem.kind !== "not-found") return opened;
  }
  const mayMake = isAsked && (memory.listId === null || memory.isDeleted);
  const list = await (mayMake ? findOrMakeTodoList(visitor) : findTodoList(visitor));
  if (!list.ok) return list;
  return list.value === null ? answered(null) : read(visitor, memory, list.value);
}

async function read(visitor: Visitor, memory: TodoMemory, listId: string): Promise<GraphAnswer<OpenTodoList>> {
  const tasks = await readTodoTasks(visitor.client, { listId, timeZone: visitor.timeZone });
  if (!tasks.ok) return tasks;
  // What was seen in another list says nothing of this one: what was open there is copied again.
  const own = listId === memory.listId ? memory : { ...memory, listId, seen: [], unsure: [] };
  return answered({ listId, tasks: tasks.value, memory: { ...own, isDeleted: false, isRefused: false } });
}
