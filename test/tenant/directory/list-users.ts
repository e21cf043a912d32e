import {
  type DirectoryUser,
  graphError,
  type TenantAnswer,
  type TenantRequest,
  type TenantState,
} from "../exchange.ts";
import { presentUser } from "./present-user.ts";
import { filterTest, searchTest } from "./search-users.ts";

/** `GET /users`, https://learn.microsoft.com/graph/api/user-list */
export function listUsers({ query, headers, origin, path, caller }: TenantRequest, tenant: TenantState): TenantAnswer {
  const search = query.get("$search");
  const filter = query.get("$filter");
  if (search !== null && headers["consistencylevel"]?.toLowerCase() !== "eventual") {
    return graphError(
      400,
      "Request_UnsupportedQuery",
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const found = search === null ? () => true : searchTest(search);
  if (!found)
    return graphError(400, "BadRequest", `Syntax error: character ':' is not valid at position 1 in '${search}'.`);
  const kept = filter === null ? () => true : filterTest(filter);
  if (!kept)
    return graphError(400, "Request_UnsupportedQuery", `Unsupported or invalid query filter clause '${filter}'.`);
  const order = orderOf(query.get("$orderby"));
  if (!order) return graphError(400, "Request_UnsupportedQuery", "Sorting not supported for current query.");

  const top = Number(query.get("$top") ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > 999) {
    return graphError(
      400,
      "Request_UnsupportedQuery",
      "Invalid page size specified. Must be between 1 and 999 inclusive.",
    );
  }
  const basicOnly = tenant.switchOn("basicProfile") === "only" && !caller.scopes.includes("User.Read.All");
  const users = tenant
    .users()
    .filter((user) => found(user) && kept(user))
    .toSorted(order);
  const first = Number(query.get("$skiptoken") ?? 0);
  const value = users.slice(first, first + top).map((user) => presentUser(user, query.get("$select"), basicOnly));
  if (value.includes(null)) return unknownMember(query.get("$select"));
  const next = new URLSearchParams([...query].filter(([name]) => name !== "$skiptoken"));
  next.set("$skiptoken", String(first + top));
  return {
    status: 200,
    body: {
      "@odata.context": `${origin}/v1.0/$metadata#users`,
      ...(query.get("$count") === "true" ? { "@odata.count": users.length } : {}),
      ...(first + top < users.length ? { "@odata.nextLink": `${origin}/v1.0${path}?${next}` } : {}),
      value,
    },
  };
}

export function unknownMember(select: string | null): TenantAnswer {
  return graphError(
    400,
    "BadRequest",
    `Parsing OData Select and Expand failed: Could not find a property named '${select}' on type 'microsoft.graph.user'.`,
  );
}

function orderOf(orderBy: string | null): ((a: DirectoryUser, b: DirectoryUser) => number) | null {
  if (orderBy === null || /^displayName( asc)?$/.test(orderBy))
    return (a, b) => a.displayName.localeCompare(b.displayName);
  if (orderBy === "displayName desc") return (a, b) => b.displayName.localeCompare(a.displayName);
  return /^userPrincipalName( asc)?$/.test(orderBy)
    ? (a, b) => a.userPrincipalName.localeCompare(b.userPrincipalName)
    : null;
}
