import { graphError, type TenantAnswer, type TenantRequest, type TenantState } from "../exchange.ts";
import { isAnswer, level, openList } from "./access.ts";
import { itemFilter, type ItemTest, notIndexed } from "./item-filter.ts";
import { presentItem, readExpand } from "./present-item.ts";
import { seenItems } from "./seen-items.ts";
import type { Item, List } from "./site-tables.ts";

/** "The threshold cannot be raised": https://support.microsoft.com/office/b8588dae-9387-48c2-9248-c24122f07c59 */
const threshold = 5000;

/** The default page of list items is not documented; 200 is what is seen. */
const usualPage = 200;

/** `GET …/items`, https://learn.microsoft.com/graph/api/listitem-list */
export function listItems(request: TenantRequest, ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { query, headers, origin, path } = request;
  const opened = openList(tenant, request.caller, ids, level.read);
  if (isAnswer(opened)) return opened;
  const { site, list } = opened;
  const fields = readExpand(query.get("$expand"));
  if (fields === undefined) return graphError(400, "invalidRequest", "Invalid expand clause");
  const asked = Number(query.get("$top") ?? usualPage);
  if (!Number.isInteger(asked) || asked < 1 || asked > threshold)
    return graphError(400, "invalidRequest", "Invalid value for $top");
  const top = tenant.switchOn("listPages") === "200" ? Math.min(asked, usualPage) : asked;
  const found = wantedItems(tenant, list, query, headers["prefer"]);
  if (isAnswer(found)) return found;

  const skipped = Number(query.get("$skiptoken")?.replace(/^Paged=/, "") ?? 0);
  const left = query.has("$orderby") ? found.slice(skipped) : found.filter(({ number }) => number > skipped);
  const page = left.slice(0, top);
  const last = query.has("$orderby") ? skipped + page.length : page.at(-1)?.number;
  const view = { tenant, site, list, fields, select: query.get("$select")?.split(",") ?? null };
  return {
    status: 200,
    body: {
      "@odata.context": `${origin}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items`,
      ...(left.length > page.length
        ? { "@odata.nextLink": nextLink(origin + "/v1.0" + encodeURI(path), query, `Paged=${last}`) }
        : {}),
      value: page.map((item) => presentItem(item, view)),
    },
  };
}

/** Items of filter and order; a predicate that more than 5,000 rows meet answers 429 (msgraph-sdk-dotnet#827). */
function wantedItems(
  tenant: TenantState,
  list: List,
  query: URLSearchParams,
  prefer: string | undefined,
): Item[] | TenantAnswer {
  const filter = query.get("$filter");
  const test: ItemTest | TenantAnswer = filter === null ? () => true : itemFilter(filter, list, prefer);
  if (typeof test !== "function") return test;
  if (filter !== null && tenant.switchOn("reads") === "empty") return [];
  const items = seenItems(tenant, list.id, test);
  if (filter !== null && items.length > threshold) {
    return graphError(429, "activityLimitReached", "The request exceeds the list view threshold.", {
      "retry-after": "30",
    });
  }
  const order = query.get("$orderby");
  if (order === null) return items;
  const [, name = "", way] = /^fields\/(\w+)(?: (asc|desc))?$/.exec(order) ?? [];
  const refused = notIndexed(name, list, prefer);
  if (refused) return refused;
  const value = (item: Item): string => (item.versions.at(-1)?.fields[name] ?? "").toLowerCase();
  const sorted = items.toSorted((a, b) => (value(a) < value(b) ? -1 : Number(value(a) > value(b))));
  return way === "desc" ? sorted.toReversed() : sorted;
}

/** The same question with the place where the next page begins. */
function nextLink(address: string, query: URLSearchParams, token: string): string {
  const rest = [...query].filter(([name]) => name !== "$skiptoken");
  return `${address}?${[...rest, ["$skiptoken", token] as const].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}
