import {
  type DirectoryUser,
  graphError,
  type TenantAnswer,
  type TenantRequest,
  type TenantState,
} from "../exchange.ts";
import { guidOf } from "../guid-of.ts";

/** `GET /me/people`, by relevance and searched loosely: https://learn.microsoft.com/graph/people-example */
export function listPeople({ query, caller, origin }: TenantRequest, tenant: TenantState): TenantAnswer {
  const search = query.get("$search");
  if (search !== null && query.has("$skip")) {
    return graphError(400, "ErrorInvalidUrlQuery", "The query parameters $search and $skip can't be used together.");
  }
  if (query.has("$filter") || query.has("$orderby")) {
    return graphError(400, "ErrorInvalidUrlQueryFilter", "The query is not supported.");
  }
  const wanted = search?.replaceAll('"', "").toLowerCase();
  const me = tenant.user(caller.userId);
  const people = tenant
    .users()
    .filter((user) => user.id !== caller.userId && (wanted === undefined || looksLike(user, wanted)))
    .toSorted((a, b) => closeness(me, b) - closeness(me, a));
  const skip = Number(query.get("$skip") ?? 0);
  const page = people.slice(skip, skip + Number(query.get("$top") ?? 10));
  const context = `${origin}/v1.0/$metadata#users('${caller.userId}')/people`;
  const value = page.map((user, index) =>
    selected(presentPerson(user, people.length - skip - index), query.get("$select")),
  );
  return { status: 200, body: { "@odata.context": context, value } };
}

function looksLike(user: DirectoryUser, wanted: string): boolean {
  const text = `${user.displayName} ${user.mail ?? ""}`.toLowerCase();
  return wanted.split(/\s+/).every((word) => text.includes(word.slice(0, Math.max(2, word.length - 1))));
}

function closeness(me: DirectoryUser | undefined, user: DirectoryUser): number {
  if (user.managerId === me?.id || me?.managerId === user.id) return 2;
  return user.managerId !== null && user.managerId === me?.managerId ? 1 : 0;
}

function presentPerson(user: DirectoryUser, relevanceScore: number): Record<string, unknown> {
  return {
    id: user.id || guidOf(user.userPrincipalName),
    displayName: user.displayName,
    jobTitle: user.jobTitle,
    userPrincipalName: user.userPrincipalName,
    scoredEmailAddresses: user.mail === null ? [] : [{ address: user.mail, relevanceScore }],
    personType: { class: "Person", subclass: user.userType === "Guest" ? "PersonalContact" : "OrganizationUser" },
  };
}

function selected(person: Record<string, unknown>, select: string | null): Record<string, unknown> {
  if (select === null) return person;
  const names = select.split(",");
  return Object.fromEntries(Object.entries(person).filter(([name]) => names.includes(name)));
}
