import type { Route } from "../exchange.ts";
import { guarded } from "../mailbox/guarded.ts";
import { createTaskList, listTaskLists } from "./task-lists.ts";
import { createTask, linkTask, listTasks, updateTask } from "./tasks.ts";

const read = ["Tasks.Read", "Tasks.ReadWrite"];
const write = ["Tasks.ReadWrite"];
const tasks = "/me/todo/lists/{todoTaskList-id}/tasks";

/** Microsoft To Do, own lists only. Graph deletes tasks and lists too; the product does not, so that is left to `todo-app.ts`. */
export const todoRoutes: readonly Route[] = [
  { method: "GET", path: "/me/todo/lists", scopes: read, handle: guarded(listTaskLists) },
  { method: "POST", path: "/me/todo/lists", scopes: write, handle: guarded(createTaskList) },
  { method: "GET", path: tasks, scopes: read, handle: guarded(listTasks) },
  { method: "POST", path: tasks, scopes: write, handle: guarded(createTask) },
  { method: "PATCH", path: `${tasks}/{todoTask-id}`, scopes: write, handle: guarded(updateTask) },
  { method: "POST", path: `${tasks}/{todoTask-id}/linkedResources`, scopes: write, handle: guarded(linkTask) },
];
