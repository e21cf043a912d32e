import { guidOf } from "../guid-of.ts";
import type { TenantState } from "../exchange.ts";
import type { AppGrant, ColumnSeed, ListSeed, Organization, SiteSeed } from "../organization.ts";
import { type Column, grantsOf, listsOf, sitesOf } from "./site-tables.ts";

/** `host,guid,guid`: the id a seeded site has when the seed names none. */
export function siteIdOf({ id, hostname, path }: Pick<SiteSeed, "id" | "hostname" | "path">): string {
  return id ?? `${hostname},${guidOf(`collection ${hostname}${path}`)},${guidOf(`web ${hostname}${path}`)}`;
}

/** The id a seeded list has when the seed names none. */
export function listIdOf(
  site: Pick<SiteSeed, "id" | "hostname" | "path">,
  list: Pick<ListSeed, "id" | "displayName">,
): string {
  return list.id ?? guidOf(`list ${siteIdOf(site)} ${list.displayName}`);
}

/** Creates the organization's sites, lists and grants that are not there yet. */
export function seedSites({ sites }: Organization, tenant: TenantState): void {
  for (const seed of sites) {
    const siteId = siteIdOf(seed);
    if (!sitesOf(tenant).get(siteId)) {
      const { hostname, path, displayName, rights, everyone = "none" } = seed;
      sitesOf(tenant).set(siteId, {
        id: siteId,
        hostname,
        path,
        displayName,
        rights,
        everyone,
        createdAt: tenant.now(),
      });
      for (const grant of seed.grants ?? []) addGrant(tenant, grant, siteId, null);
    }
    for (const list of seed.lists) seedList(tenant, seed, list);
  }
}

function seedList(tenant: TenantState, site: SiteSeed, seed: ListSeed): void {
  const id = listIdOf(site, seed);
  if (listsOf(tenant).get(id)) return;
  listsOf(tenant).set(id, {
    id,
    siteId: siteIdOf(site),
    displayName: seed.displayName,
    hidden: seed.hidden ?? false,
    ownItemsOnly: seed.ownItemsOnly ?? false,
    columns: seed.columns.map((column) => seedColumn(id, column)),
    createdAt: tenant.now(),
  });
  for (const grant of seed.grants ?? []) addGrant(tenant, grant, siteIdOf(site), id);
}

function seedColumn(listId: string, { name, indexed, required, multiline, maxLength }: ColumnSeed): Column {
  return {
    id: guidOf(`column ${listId} ${name}`),
    name,
    indexed: indexed ?? false,
    required: required ?? false,
    unique: false,
    multiline: multiline ?? false,
    maxLength: maxLength ?? 255,
  };
}

function addGrant(tenant: TenantState, { appId, roles }: AppGrant, siteId: string, listId: string | null): void {
  const id = guidOf(`grant ${siteId} ${listId} ${appId}`);
  grantsOf(tenant).set(id, { id, siteId, listId, appId, appName: appId, roles });
}
