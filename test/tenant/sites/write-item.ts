import { graphError, type TenantAnswer, type TenantRequest, type TenantState } from "../exchange.ts";
import { accessDenied, isAnswer, level, notFound, openList, userRight } from "./access.ts";
import { readFields } from "./item-fields.ts";
import { etagOf, presentFields, presentItem } from "./present-item.ts";
import { type Item, itemsOf, type List, nextNumber, type Site } from "./site-tables.ts";

interface OpenedItem {
  readonly site: Site;
  readonly list: List;
  readonly item: Item;
}

/** `POST …/items`, https://learn.microsoft.com/graph/api/listitem-create */
export function createItem(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openList(tenant, request.caller, ids, level.write);
  if (isAnswer(opened)) return opened;
  if (tenant.switchOn("itemPost") === "403") return accessDenied;
  const { list } = opened;
  const fields = readFields(tenant, list, (request.body as { fields?: unknown } | undefined)?.fields, null);
  if (typeof fields === "string") return graphError(400, "invalidRequest", fields);
  const create = (): Item => {
    const number = nextNumber(tenant, `items ${list.id}`);
    const { userId } = request.caller;
    const item: Item = {
      number,
      createdBy: userId,
      createdAt: tenant.now(),
      versions: [{ fields, by: userId, at: tenant.now() }],
      change: nextNumber(tenant, `changes ${list.id}`),
      deletedAt: null,
    };
    itemsOf(tenant, list.id).set(String(number), item);
    return item;
  };
  const item = create();
  if (tenant.switchOn("duplicateRows") === "on") create();
  return { status: 201, body: presentItem(item, { tenant, ...opened, fields: "all" }) };
}

/** An item that is there, for a caller with this right. */
export function openItem(
  request: TenantRequest,
  ids: readonly string[],
  tenant: TenantState,
  needed: typeof level.read | typeof level.write,
): OpenedItem | TenantAnswer {
  const opened = openList(tenant, request.caller, ids, needed);
  if (isAnswer(opened)) return opened;
  const item = itemsOf(tenant, opened.list.id).get(ids[2] ?? "");
  return item && item.deletedAt === null ? { ...opened, item } : notFound("The specified item was not found.");
}

/** WriteSecurity 2: only own items, owners exempt. If-Match is checked where it is sent. */
function refusedChange(request: TenantRequest, { site, list, item }: OpenedItem): TenantAnswer | null {
  const { userId } = request.caller;
  if (list.ownItemsOnly && item.createdBy !== userId && userRight(site, userId) !== "owner") return accessDenied;
  const match = request.headers["if-match"];
  if (match === undefined || match === "*" || match === etagOf(list, item)) return null;
  return graphError(412, "resourceModified", "ETag does not match current item's value");
}

/** `DELETE …/items/{id}`: into the recycle bin. https://learn.microsoft.com/graph/api/listitem-delete */
export function deleteItem(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openItem(request, ids, tenant, level.write);
  if (isAnswer(opened)) return opened;
  const refused = refusedChange(request, opened);
  if (refused) return refused;
  const { list, item } = opened;
  const change = nextNumber(tenant, `changes ${list.id}`);
  itemsOf(tenant, list.id).set(String(item.number), { ...item, change, deletedAt: tenant.now() });
  return { status: 204 };
}

/** `PATCH …/items/{id}/fields`: the product never does it, others may. https://learn.microsoft.com/graph/api/listitem-update */
export function updateFields(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openItem(request, ids, tenant, level.write);
  if (isAnswer(opened)) return opened;
  const refused = refusedChange(request, opened);
  if (refused) return refused;
  const { list, item } = opened;
  const changed = readFields(tenant, list, request.body, item.number);
  if (typeof changed === "string") return graphError(400, "invalidRequest", changed);
  const version = {
    fields: { ...item.versions.at(-1)?.fields, ...changed },
    by: request.caller.userId,
    at: tenant.now(),
  };
  const after: Item = {
    ...item,
    versions: [...item.versions, version],
    change: nextNumber(tenant, `changes ${list.id}`),
  };
  itemsOf(tenant, list.id).set(String(item.number), after);
  return { status: 200, body: presentFields(after, version, { tenant, ...opened, fields: "all" }) };
}
