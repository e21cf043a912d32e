import type { TenantState } from "../exchange.ts";
import type { TaskChange } from "./read-task.ts";
import { type StoredTask, type StoredTaskList, taskLists, tasksOf } from "./stored-todo.ts";
import { changedTask } from "./tasks.ts";

/** What a person sees and does in their own Microsoft To Do, beside the product. */
export function todoApp(tenant: TenantState, userId: string) {
  const lists = (): readonly StoredTaskList[] => [...taskLists(tenant, userId).entries()].map(([, list]) => list);
  const idOf = (name: string): string => {
    const list = lists().find(({ displayName }) => displayName === name);
    if (!list) throw new Error(`There is no list ${name}`);
    return list.id;
  };
  const tasks = (name: string): readonly StoredTask[] =>
    [...tasksOf(tenant, idOf(name)).entries()].map(([, task]) => task);
  const find = (name: string, title: string): StoredTask => {
    const task = tasks(name).find((one) => one.title === title);
    if (!task) throw new Error(`There is no task ${title}`);
    return task;
  };
  return {
    lists,
    tasks,
    tasksIn: (listId: string): readonly StoredTask[] => [...tasksOf(tenant, listId).entries()].map(([, task]) => task),
    change(name: string, title: string, change: TaskChange): void {
      const task = find(name, title);
      tasksOf(tenant, idOf(name)).set(task.id, changedTask(task, change, tenant.now()));
    },
    addList(displayName: string, id: string): void {
      taskLists(tenant, userId).set(id, { id, displayName, wellknownListName: "none" });
    },
    deleteTask(name: string, title: string): void {
      tasksOf(tenant, idOf(name)).delete(find(name, title).id);
    },
    deleteList(name: string): void {
      const id = idOf(name);
      for (const [taskId] of [...tasksOf(tenant, id).entries()]) tasksOf(tenant, id).delete(taskId);
      taskLists(tenant, userId).delete(id);
    },
  };
}
