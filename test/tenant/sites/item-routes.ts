import { graphError, type Route, type TenantAnswer, type TenantRequest, type TenantState } from "../exchange.ts";
import { isAnswer, level, siteScopes } from "./access.ts";
import { itemDelta } from "./item-delta.ts";
import { listItems } from "./list-items.ts";
import { presentFields, presentItem, readExpand } from "./present-item.ts";
import { createItem, deleteItem, openItem, updateFields } from "./write-item.ts";

/** `GET …/items/{id}`, https://learn.microsoft.com/graph/api/listitem-get */
function getItem(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openItem(request, ids, tenant, level.read);
  if (isAnswer(opened)) return opened;
  const fields = readExpand(request.query.get("$expand"));
  if (fields === undefined) return graphError(400, "invalidRequest", "Invalid expand clause");
  const select = request.query.get("$select")?.split(",") ?? null;
  return { status: 200, body: presentItem(opened.item, { tenant, ...opened, fields, select }) };
}

function getFields(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openItem(request, ids, tenant, level.read);
  if (isAnswer(opened)) return opened;
  const fields = request.query.get("$select")?.split(",") ?? "all";
  const version = opened.item.versions.at(-1);
  return { status: 200, body: version ? presentFields(opened.item, version, { tenant, ...opened, fields }) : {} };
}

const items = "/sites/{site-id}/lists/{list-id}/items";

export const itemRoutes: readonly Route[] = [
  { method: "GET", path: items, scopes: siteScopes, handle: listItems },
  { method: "POST", path: items, scopes: siteScopes, handle: createItem },
  { method: "GET", path: `${items}/delta`, scopes: siteScopes, handle: itemDelta },
  { method: "GET", path: `${items}/{listItem-id}`, scopes: siteScopes, handle: getItem },
  { method: "DELETE", path: `${items}/{listItem-id}`, scopes: siteScopes, handle: deleteItem },
  { method: "GET", path: `${items}/{listItem-id}/fields`, scopes: siteScopes, handle: getFields },
  { method: "PATCH", path: `${items}/{listItem-id}/fields`, scopes: siteScopes, handle: updateFields },
];
