import { graphError, type TenantAnswer, type TenantRequest, type TenantState } from "../exchange.ts";
import { isAnswer, level, openList } from "./access.ts";
import { presentItem, readExpand } from "./present-item.ts";
import { type Item, itemsOf } from "./site-tables.ts";

/**
 * `GET …/items/delta`: everybody's rows since a token, deleted ones with the `deleted` facet, without lastModifiedBy.
 * A token is the number of the list's last change seen. https://learn.microsoft.com/graph/api/listitem-delta
 */
export function itemDelta(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { query, origin, path } = request;
  const opened = openList(tenant, request.caller, ids, level.read);
  if (isAnswer(opened)) return opened;
  const { site, list } = opened;
  const fields = readExpand(query.get("$expand"));
  if (fields === undefined) return graphError(400, "invalidRequest", "Invalid expand clause");
  const last = tenant.table<number>("numbers").get(`changes ${list.id}`) ?? 0;
  const token = query.get("token");
  const since = token === "latest" ? last : Number(token ?? 0);
  const address = `${origin}/v1.0${encodeURI(path)}`;
  if (!Number.isInteger(since) || since < 0 || since > last) {
    return graphError(410, "resyncRequired", "resyncChangesApplyDifferences", { location: address });
  }
  const changed = [...itemsOf(tenant, list.id).entries()]
    .map(([, item]) => item)
    .filter((item) => item.change > since && (token !== null || item.deletedAt === null))
    .toSorted((a, b) => a.change - b.change);
  const page = changed.slice(0, Number(query.get("$top") ?? 200));
  const select = query.get("$select")?.split(",") ?? null;
  const present = (item: Item): Record<string, unknown> => {
    if (item.deletedAt !== null) return { id: String(item.number), deleted: { state: "deleted" } };
    const { lastModifiedBy: _, ...shown } = presentItem(item, { tenant, site, list, fields, select });
    return shown;
  };
  const link = (to: number): string => `${address}?${linkQuery(query, to)}`;
  return {
    status: 200,
    body: {
      ...(page.length < changed.length
        ? { "@odata.nextLink": link(page.at(-1)?.change ?? last) }
        : { "@odata.deltaLink": link(last) }),
      value: page.map(present),
    },
  };
}

function linkQuery(query: URLSearchParams, token: number): string {
  const rest = [...query].filter(([name]) => name !== "token");
  return [...rest, ["token", String(token)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
