import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { page } from "../mailbox/page.ts";
import { Refusal } from "../mailbox/refusal.ts";
import { presentTaskList } from "./present-task.ts";
import { taskLists } from "./stored-todo.ts";

/** How many come without `$top` is not documented; all of 96 were seen. https://learn.microsoft.com/graph/api/todo-list-lists */
const pageSize = 96;

/** GET /me/todo/lists. Filters are not documented for it. */
export function listTaskLists(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  if (request.query.has("$filter")) throw new Refusal(400, "invalidRequest", "Invalid query option $filter.");
  const lists = [...taskLists(tenant, request.caller.userId).entries()].map(([, list]) => presentTaskList(list));
  return page(request, lists, { context: `users('${request.caller.userId}')/todo/lists`, size: pageSize });
}

/**
 * POST /me/todo/lists. Two lists may have one name: no page forbids it, and the To Do app makes them.
 * https://learn.microsoft.com/graph/api/todo-post-lists
 */
export function createTaskList(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { displayName } = (request.body ?? {}) as { displayName?: unknown };
  if (typeof displayName !== "string" || displayName.trim() === "")
    throw new Refusal(400, "invalidRequest", "A task list needs a displayName.");
  const list = { id: `${tenant.newId("AAMk")}AAA=`, displayName, wellknownListName: "none" } as const;
  taskLists(tenant, request.caller.userId).set(list.id, list);
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${request.caller.userId}')/todo/lists/$entity`;
  return { status: 201, body: { "@odata.context": context, ...presentTaskList(list) } };
}
