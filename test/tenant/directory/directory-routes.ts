import {
  type DirectoryUser,
  graphError,
  type Route,
  type TenantAnswer,
  type TenantRequest,
  type TenantState,
} from "../exchange.ts";
import { listPeople } from "./list-people.ts";
import { listUsers, unknownMember } from "./list-users.ts";
import { presentUser } from "./present-user.ts";

/** Scopes from https://learn.microsoft.com/graph/permissions-reference */
const readMe = ["User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "Directory.Read.All"];
const readOthers = ["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"];

const notFound = (id: string): TenantAnswer =>
  graphError(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

const noPhoto = graphError(
  404,
  "ImageNotFound",
  "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
);

function oneUser({ query, origin, caller }: TenantRequest, user: DirectoryUser, tenant: TenantState): TenantAnswer {
  const others = user.id !== caller.userId && !caller.scopes.includes("User.Read.All");
  const shown = presentUser(user, query.get("$select"), others && tenant.switchOn("basicProfile") === "only");
  if (!shown) return unknownMember(query.get("$select"));
  return { status: 200, body: { "@odata.context": `${origin}/v1.0/$metadata#users/$entity`, ...shown } };
}

function userNamed(name: string, tenant: TenantState): DirectoryUser | undefined {
  return (
    tenant.user(name) ?? tenant.users().find((user) => user.userPrincipalName.toLowerCase() === name.toLowerCase())
  );
}

/** `GET /me/directReports`, https://learn.microsoft.com/graph/api/user-list-directreports */
function directReports({ query, caller, origin }: TenantRequest, tenant: TenantState): TenantAnswer {
  const reports = tenant.users().filter((user) => user.managerId === caller.userId);
  const value = reports
    .slice(0, Number(query.get("$top") ?? 100))
    .map((user) => presentUser(user, query.get("$select")));
  if (value.includes(null)) return unknownMember(query.get("$select"));
  const typed = value.map((user) => ({ "@odata.type": "#microsoft.graph.user", ...user }));
  return { status: 200, body: { "@odata.context": `${origin}/v1.0/$metadata#directoryObjects`, value: typed } };
}

export const directoryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/me",
    scopes: readMe,
    handle(request, _, tenant) {
      const user = tenant.user(request.caller.userId);
      return user ? oneUser(request, user, tenant) : notFound(request.caller.userId);
    },
  },
  {
    method: "GET",
    path: "/me/directReports",
    scopes: readMe,
    handle: (request, _, tenant) => directReports(request, tenant),
  },
  {
    method: "GET",
    path: "/me/people",
    scopes: ["People.Read"],
    handle: (request, _, tenant) => listPeople(request, tenant),
  },
  { method: "GET", path: "/me/photo/$value", scopes: readMe, handle: () => noPhoto },
  { method: "GET", path: "/users", scopes: readOthers, handle: (request, _, tenant) => listUsers(request, tenant) },
  {
    method: "GET",
    path: "/users/{user-id}",
    scopes: readOthers,
    handle(request, [name = ""], tenant) {
      const user = userNamed(name, tenant);
      return user ? oneUser(request, user, tenant) : notFound(name);
    },
  },
  {
    method: "GET",
    path: "/users/{user-id}/photo/$value",
    scopes: readOthers,
    handle: (_, [name = ""], tenant) => (userNamed(name, tenant) ? noPhoto : notFound(name)),
  },
];
