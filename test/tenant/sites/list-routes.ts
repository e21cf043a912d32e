import { graphError, type Route, type TenantAnswer, type TenantRequest, type TenantState } from "../exchange.ts";
import { guidOf } from "../guid-of.ts";
import { isAnswer, level, openList, openSite, siteScopes } from "./access.ts";
import { type ColumnRequest, presentColumn, presentColumns, readColumn } from "./columns.ts";
import { type Column, type List, listsOf, type Site } from "./site-tables.ts";

function presentList(list: List, site: Site, query: URLSearchParams): Record<string, unknown> {
  const time = new Date(list.createdAt).toISOString().replace(/\.\d+/, "");
  const whole: Record<string, unknown> = {
    createdDateTime: time,
    description: "",
    eTag: `"${list.id},0"`,
    id: list.id,
    lastModifiedDateTime: time,
    name: list.displayName,
    webUrl: `https://${site.hostname}${site.path}/Lists/${encodeURIComponent(list.displayName)}`,
    displayName: list.displayName,
    list: { contentTypesEnabled: false, hidden: list.hidden, template: "genericList" },
  };
  const select = query.get("$select")?.split(",");
  const shown = Object.fromEntries(Object.entries(whole).filter(([name]) => !select || select.includes(name)));
  return query.get("$expand")?.startsWith("columns") ? { ...shown, columns: presentColumns(list) } : shown;
}

const invalid = (message: string): TenantAnswer => graphError(400, "invalidRequest", message);

/** `POST /sites/{id}/lists`, https://learn.microsoft.com/graph/api/list-create */
function createList(request: TenantRequest, [siteId = ""]: readonly string[], tenant: TenantState): TenantAnswer {
  const site = openSite(tenant, request.caller, siteId, level.manage);
  if (isAnswer(site)) return site;
  const body = request.body as {
    displayName: string;
    list?: { hidden?: boolean; template?: string };
    columns?: readonly ColumnRequest[];
  };
  const titles = [...listsOf(tenant).entries()]
    .filter(([, list]) => list.siteId === siteId)
    .map(([, list]) => list.displayName);
  if (titles.includes(body.displayName))
    return graphError(409, "nameAlreadyExists", "The specified name is already in use.");
  const id = guidOf(tenant.newId("list"));
  const columns: Column[] = [];
  for (const asked of tenant.switchOn("columnsOnCreate") === "dropped" ? [] : (body.columns ?? [])) {
    const column = readColumn({ id, columns }, asked);
    if (typeof column === "string") return invalid(column);
    columns.push(column);
  }
  const list: List = {
    id,
    siteId,
    displayName: body.displayName,
    hidden: body.list?.hidden ?? false,
    ownItemsOnly: false,
    columns,
    createdAt: tenant.now(),
  };
  listsOf(tenant).set(id, list);
  return { status: 201, body: presentList(list, site, request.query) };
}

/** `POST …/columns`, https://learn.microsoft.com/graph/api/list-post-columns */
function createColumn(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openList(tenant, request.caller, ids, level.manage);
  if (isAnswer(opened)) return opened;
  const column = readColumn(opened.list, request.body as ColumnRequest);
  if (typeof column === "string") return invalid(column);
  listsOf(tenant).set(opened.list.id, { ...opened.list, columns: [...opened.list.columns, column] });
  return { status: 201, body: presentColumn(column) };
}

/** `PATCH …/columns/{id}`: the index can be set later. https://learn.microsoft.com/graph/api/columndefinition-update */
function updateColumn(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openList(tenant, request.caller, ids, level.manage);
  if (isAnswer(opened)) return opened;
  const { list } = opened;
  const column = list.columns.find(({ id, name }) => id === ids[2] || name === ids[2]);
  if (!column) return graphError(404, "itemNotFound", "Column not found");
  const { indexed = column.indexed, required = column.required } = request.body as ColumnRequest;
  if (indexed && column.multiline) return invalid("A column of multiple lines cannot be indexed.");
  const changed = { ...column, indexed, required };
  listsOf(tenant).set(list.id, { ...list, columns: list.columns.map((other) => (other === column ? changed : other)) });
  return { status: 200, body: presentColumn(changed) };
}

export const listRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/sites/{site-id}/lists",
    scopes: siteScopes,
    handle(request, [siteId = ""], tenant) {
      const site = openSite(tenant, request.caller, siteId, level.read);
      if (isAnswer(site)) return site;
      const lists = [...listsOf(tenant).entries()].map(([, list]) => list).filter((list) => list.siteId === siteId);
      return { status: 200, body: { value: lists.map((list) => presentList(list, site, request.query)) } };
    },
  },
  { method: "POST", path: "/sites/{site-id}/lists", scopes: siteScopes, handle: createList },
  {
    method: "GET",
    path: "/sites/{site-id}/lists/{list-id}",
    scopes: siteScopes,
    handle(request, ids, tenant) {
      const opened = openList(tenant, request.caller, ids, level.read);
      return isAnswer(opened) ? opened : { status: 200, body: presentList(opened.list, opened.site, request.query) };
    },
  },
  {
    method: "GET",
    path: "/sites/{site-id}/lists/{list-id}/columns",
    scopes: siteScopes,
    handle(request, ids, tenant) {
      const opened = openList(tenant, request.caller, ids, level.read);
      return isAnswer(opened) ? opened : { status: 200, body: { value: presentColumns(opened.list) } };
    },
  },
  { method: "POST", path: "/sites/{site-id}/lists/{list-id}/columns", scopes: siteScopes, handle: createColumn },
  {
    method: "PATCH",
    path: "/sites/{site-id}/lists/{list-id}/columns/{columnDefinition-id}",
    scopes: siteScopes,
    handle: updateColumn,
  },
];
