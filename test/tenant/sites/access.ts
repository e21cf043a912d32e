import { type Caller, graphError, type TenantAnswer, type TenantState } from "../exchange.ts";
import type { AppRole, SiteRight } from "../organization.ts";
import { grantsOf, type List, listsOf, type Site, sitesOf } from "./site-tables.ts";

/** What a call needs: read, write items, manage lists, or control permissions. */
export const level = { read: 1, write: 2, manage: 3, control: 4 } as const;
export type Level = (typeof level)[keyof typeof level];

const userLevel: Readonly<Record<SiteRight, number>> = { none: 0, read: 1, contribute: 2, owner: 4 };
const roleLevel: Readonly<Record<AppRole, number>> = { read: 1, write: 2, manage: 3, owner: 4, fullcontrol: 4 };
const scopeLevel: Readonly<Record<string, number>> = {
  "Sites.Read.All": 1,
  "Sites.ReadWrite.All": 2,
  "Sites.Manage.All": 3,
  "Sites.FullControl.All": 4,
};

/** Scopes under which a call about sites is looked at at all. */
export const siteScopes: readonly string[] = [
  ...Object.keys(scopeLevel),
  "Sites.Selected",
  "Lists.SelectedOperations.Selected",
];

export function userRight(site: Site, userId: string): SiteRight {
  return site.rights[userId] ?? site.everyone;
}

/**
 * The application's level here, by the widest of its scopes. Selected scopes count through a grant on the site, or on
 * the list. https://learn.microsoft.com/graph/permissions-selected-overview
 */
function appLevel(tenant: TenantState, caller: Caller, site: Site, list: List | undefined): number {
  const grants = [...grantsOf(tenant).entries()]
    .map(([, grant]) => grant)
    .filter(({ appId }) => appId === caller.appId);
  const granted = (scope: string, fits: (grant: (typeof grants)[number]) => boolean): number =>
    caller.scopes.includes(scope)
      ? Math.max(0, ...grants.filter(fits).flatMap(({ roles }) => roles.map((role) => roleLevel[role])))
      : 0;
  return Math.max(
    ...caller.scopes.map((scope) => scopeLevel[scope] ?? 0),
    granted("Sites.Selected", ({ siteId, listId }) => siteId === site.id && listId === null),
    granted("Lists.SelectedOperations.Selected", ({ listId }) => list !== undefined && listId === list.id),
  );
}

/** "The effective permission is the intersection of the application's and the user's", same page. */
function refusal(
  tenant: TenantState,
  caller: Caller,
  place: { site: Site; list?: List; needed: Level },
): TenantAnswer | null {
  const own = userLevel[userRight(place.site, caller.userId)];
  if (own === 0 && tenant.switchOn("noSiteRight") === "404") return notFound("The requested site could not be found.");
  return Math.min(own, appLevel(tenant, caller, place.site, place.list)) >= place.needed ? null : accessDenied;
}

export const accessDenied = graphError(403, "accessDenied", "Access denied");

export function notFound(message: string): TenantAnswer {
  return graphError(404, "itemNotFound", message);
}

/** A site for a caller with this right; else the refusal. */
export function openSite(tenant: TenantState, caller: Caller, siteId: string, needed: Level): Site | TenantAnswer {
  const site = sitesOf(tenant).get(siteId);
  if (!site) return notFound("Requested site could not be found");
  return refusal(tenant, caller, { site, needed }) ?? site;
}

/** A list by id or title for a caller with this right; else the refusal. Who may not read the site learns nothing of its lists. */
export function openList(
  tenant: TenantState,
  caller: Caller,
  [siteId = "", name = ""]: readonly string[],
  needed: Level,
): { site: Site; list: List } | TenantAnswer {
  const site = sitesOf(tenant).get(siteId);
  if (!site) return notFound("Requested site could not be found");
  const list = [...listsOf(tenant).entries()]
    .map(([, row]) => row)
    .find((row) => row.siteId === siteId && (row.id === name.toLowerCase() || row.displayName === name));
  if (!list) return refusal(tenant, caller, { site, needed: level.read }) ?? notFound("List not found");
  return refusal(tenant, caller, { site, list, needed }) ?? { site, list };
}

export function isAnswer(value: object): value is TenantAnswer {
  return "status" in value;
}
