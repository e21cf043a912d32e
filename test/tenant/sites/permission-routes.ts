import { graphError, type Route, type TenantAnswer, type TenantRequest, type TenantState } from "../exchange.ts";
import { guidOf } from "../guid-of.ts";
import type { AppRole } from "../organization.ts";
import { isAnswer, level, notFound, openList, openSite } from "./access.ts";
import { type Grant, grantsOf } from "./site-tables.ts";

interface Application {
  readonly id: string;
  readonly displayName?: string;
}

interface GrantRequest {
  readonly roles: readonly AppRole[];
  readonly grantedTo?: { readonly application?: Application };
  readonly grantedToV2?: { readonly application?: Application };
  readonly grantedToIdentities?: readonly { readonly application?: Application }[];
}

function presentGrant(grant: Grant): Record<string, unknown> {
  const application = { application: { id: grant.appId, displayName: grant.appName } };
  return { id: grant.id, roles: grant.roles, grantedToIdentitiesV2: [application], grantedToIdentities: [application] };
}

function grantsAt(tenant: TenantState, siteId: string, listId: string | null): TenantAnswer {
  const grants = [...grantsOf(tenant).entries()].map(([, grant]) => grant);
  const here = grants.filter((grant) => grant.siteId === siteId && grant.listId === listId);
  return { status: 200, body: { value: here.map(presentGrant) } };
}

function addGrant(tenant: TenantState, body: unknown, siteId: string, listId: string | null): TenantAnswer {
  const asked = body as GrantRequest;
  const application = (asked.grantedToIdentities?.[0] ?? asked.grantedToV2 ?? asked.grantedTo)?.application;
  if (!application?.id) return graphError(400, "invalidRequest", "The grant needs an application.");
  const id = guidOf(tenant.newId("grant"));
  const grant: Grant = {
    id,
    siteId,
    listId,
    appId: application.id,
    appName: application.displayName ?? application.id,
    roles: asked.roles,
  };
  grantsOf(tenant).set(id, grant);
  return { status: 201, body: presentGrant(grant) };
}

function removeGrant(
  request: TenantRequest,
  [siteId = "", id = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const site = openSite(tenant, request.caller, siteId, level.control);
  if (isAnswer(site)) return site;
  const grant = grantsOf(tenant).get(id);
  if (!grant || grant.siteId !== siteId || grant.listId !== null) return notFound("Permission not found");
  grantsOf(tenant).delete(id);
  return { status: 204 };
}

/** An administrator's act, once: https://learn.microsoft.com/graph/permissions-selected-overview */
const scopes = ["Sites.FullControl.All"];
const ofSite = "/sites/{site-id}/permissions";
const ofList = "/sites/{site-id}/lists/{list-id}/permissions";

export const permissionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: ofSite,
    scopes,
    handle(request, [siteId = ""], tenant) {
      const site = openSite(tenant, request.caller, siteId, level.control);
      return isAnswer(site) ? site : grantsAt(tenant, siteId, null);
    },
  },
  {
    method: "POST",
    path: ofSite,
    scopes,
    handle(request, [siteId = ""], tenant) {
      const site = openSite(tenant, request.caller, siteId, level.control);
      return isAnswer(site) ? site : addGrant(tenant, request.body, siteId, null);
    },
  },
  { method: "DELETE", path: `${ofSite}/{permission-id}`, scopes, handle: removeGrant },
  {
    method: "GET",
    path: ofList,
    scopes,
    handle(request, ids, tenant) {
      const opened = openList(tenant, request.caller, ids, level.control);
      return isAnswer(opened) ? opened : grantsAt(tenant, opened.site.id, opened.list.id);
    },
  },
  {
    method: "POST",
    path: ofList,
    scopes,
    handle(request, ids, tenant) {
      const opened = openList(tenant, request.caller, ids, level.control);
      return isAnswer(opened) ? opened : addGrant(tenant, request.body, opened.site.id, opened.list.id);
    },
  },
];
