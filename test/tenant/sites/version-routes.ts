import type { Route, TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { isAnswer, level, siteScopes } from "./access.ts";
import { iso, presentFields, readExpand } from "./present-item.ts";
import { openItem } from "./write-item.ts";

/** Every version of an item, newest first; none is forgotten here. https://learn.microsoft.com/graph/api/listitem-list-versions */
function listVersions(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const opened = openItem(request, ids, tenant, level.read);
  if (isAnswer(opened)) return opened;
  const { item } = opened;
  const fields = readExpand(request.query.get("$expand")) ?? null;
  const value = item.versions.map((version, index) => ({
    id: `${index + 1}.0`,
    lastModifiedDateTime: iso(version.at),
    lastModifiedBy: { user: { id: version.by, displayName: tenant.user(version.by)?.displayName } },
    ...(fields === null ? {} : { fields: presentFields(item, version, { tenant, ...opened, fields }) }),
  }));
  return { status: 200, body: { value: value.toReversed() } };
}

export const versionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/sites/{site-id}/lists/{list-id}/items/{listItem-id}/versions",
    scopes: siteScopes,
    handle: listVersions,
  },
];
