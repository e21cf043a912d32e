import type { Route, TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { isAnswer, level, notFound, openSite, siteScopes } from "./access.ts";
import { type Site, sitesOf } from "./site-tables.ts";

function presentSite(site: Site, { origin, query }: TenantRequest): Record<string, unknown> {
  const time = new Date(site.createdAt).toISOString().replace(/\.\d+/, "");
  const whole: Record<string, unknown> = {
    createdDateTime: time,
    description: "",
    id: site.id,
    lastModifiedDateTime: time,
    name: site.path.split("/").at(-1),
    webUrl: `https://${site.hostname}${site.path}`,
    displayName: site.displayName,
    root: {},
    siteCollection: { hostname: site.hostname },
  };
  const select = query.get("$select")?.split(",");
  const shown = Object.entries(whole).filter(([name]) => !select || select.includes(name));
  return { "@odata.context": `${origin}/v1.0/$metadata#sites/$entity`, ...Object.fromEntries(shown) };
}

function answerSite(request: TenantRequest, siteId: string, tenant: TenantState): TenantAnswer {
  const site = openSite(tenant, request.caller, siteId, level.read);
  return isAnswer(site) ? site : { status: 200, body: presentSite(site, request) };
}

/** https://learn.microsoft.com/graph/api/site-get and site-getbypath */
export const siteRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/sites/{site-id}",
    scopes: siteScopes,
    handle: (request, [siteId = ""], tenant) => answerSite(request, siteId, tenant),
  },
  {
    method: "GET",
    path: "/sites/{site-id}:/{item-path}",
    scopes: siteScopes,
    handle(request, [hostname = "", path = ""], tenant) {
      const address = `/${path.replace(/:?\/?$/, "")}`.toLowerCase();
      const found = [...sitesOf(tenant).entries()].find(
        ([, site]) => site.hostname === hostname.toLowerCase() && site.path.toLowerCase() === address,
      );
      return found ? answerSite(request, found[0], tenant) : notFound("Requested site could not be found");
    },
  },
];
