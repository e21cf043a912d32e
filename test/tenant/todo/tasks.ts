import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { page } from "../mailbox/page.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { presentTask } from "./present-task.ts";
import { readLink, readTask, type TaskChange } from "./read-task.ts";
import { findTask, findTaskList, type StoredTask, tasksOf } from "./stored-todo.ts";

const context = (userId: string, listId: string): string =>
  `users('${userId}')/todo/lists('${encodeURIComponent(listId)}')/tasks`;

/**
 * GET /me/todo/lists/{id}/tasks, ten without `$top` (seen), links with `$expand` only. Which further options it takes is not
 * documented ("some of the OData query parameters"): here none. https://learn.microsoft.com/graph/api/todotasklist-list-tasks
 */
export function listTasks(request: TenantRequest, [listId = ""]: readonly string[], tenant: TenantState): TenantAnswer {
  const { userId } = request.caller;
  const { id } = findTaskList(tenant, userId, listId);
  const refused = ["$filter", "$orderby", "$select"].find((name) => request.query.has(name));
  if (refused !== undefined) throw new Refusal(400, "invalidRequest", `Invalid query option ${refused}.`);
  const expand = request.query.get("$expand");
  if (expand !== null && expand !== "linkedResources")
    throw new Refusal(400, "invalidRequest", `Could not find a property named '${expand}'.`);
  const shown = tenant.switchOn("todoReads") === "empty" ? [] : [...tasksOf(tenant, id).entries()];
  const tasks = shown.map(([, task]) => presentTask(task, tenant, { expanded: expand !== null }));
  return page(request, tasks, { context: context(userId, id) });
}

function single(request: TenantRequest, listId: string, body: Record<string, unknown>): Record<string, unknown> {
  const address = `https://graph.microsoft.com/v1.0/$metadata#${context(request.caller.userId, listId)}/$entity`;
  return { "@odata.context": address, ...body };
}

/** POST /me/todo/lists/{id}/tasks; its links come with it. https://learn.microsoft.com/graph/api/todotasklist-post-tasks */
export function createTask(
  request: TenantRequest,
  [listId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { id } = findTaskList(tenant, request.caller.userId, listId);
  const { title = "", status = "notStarted", ...rest } = readTask(request.body, tenant, { use: "create" });
  const now = tenant.now();
  const task: StoredTask = {
    id: `${tenant.newId("AAMk")}AAA=`,
    version: 1,
    title,
    status,
    importance: "normal",
    due: null,
    completedAt: status === "completed" ? now : null,
    createdAt: now,
    modifiedAt: now,
    links: [],
    ...rest,
  };
  tasksOf(tenant, id).set(task.id, task);
  return { status: 201, body: single(request, id, presentTask(task, tenant, { expanded: true })) };
}

/** A task after a change, by the product or in the person's own app. */
export function changedTask(task: StoredTask, change: TaskChange, now: number): StoredTask {
  const after = { ...task, ...change, version: task.version + 1, modifiedAt: now };
  return { ...after, completedAt: after.status === "completed" ? (task.completedAt ?? now) : null };
}

/** PATCH /me/todo/lists/{id}/tasks/{id}. https://learn.microsoft.com/graph/api/todotask-update */
export function updateTask(
  request: TenantRequest,
  [listId = "", taskId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { id } = findTaskList(tenant, request.caller.userId, listId);
  const task = findTask(tenant, id, taskId);
  const after = changedTask(task, readTask(request.body, tenant, { use: "update" }), tenant.now());
  tasksOf(tenant, id).set(task.id, after);
  return { status: 200, body: single(request, id, presentTask(after, tenant, { expanded: false })) };
}

/** POST …/tasks/{id}/linkedResources. https://learn.microsoft.com/graph/api/todotask-post-linkedresources */
export function linkTask(
  request: TenantRequest,
  [listId = "", taskId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { id } = findTaskList(tenant, request.caller.userId, listId);
  const task = findTask(tenant, id, taskId);
  const link = readLink(request.body, tenant);
  tasksOf(tenant, id).set(task.id, changedTask(task, { links: [...task.links, link] }, tenant.now()));
  return { status: 201, body: { "@odata.type": "#microsoft.graph.linkedResource", ...link } };
}
