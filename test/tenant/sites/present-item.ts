import type { TenantState } from "../exchange.ts";
import type { Item, ItemVersion, List, Site } from "./site-tables.ts";

/** Which fields an answer carries: null none, "all", or those selected. */
export type FieldSelection = null | "all" | readonly string[];

/** `fields` or `fields($select=A,B)`; undefined for anything else. */
export function readExpand(expand: string | null): FieldSelection | undefined {
  if (expand === null) return null;
  if (expand === "fields") return "all";
  return /^fields\(\$?select=([\w,\s]+)\)$/
    .exec(expand)?.[1]
    ?.split(",")
    .map((name) => name.trim());
}

export function etagOf(list: List, item: Item): string {
  return `"${list.id},${item.versions.length}"`;
}

export function iso(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, "");
}

/** Switch `identities`: what the service says of people may be missing, or an address only. */
function identity(tenant: TenantState, userId: string): Record<string, unknown> | undefined {
  const position = tenant.switchOn("identities");
  if (position === "absent") return undefined;
  const user = tenant.user(userId);
  if (position === "email-only") return { user: { email: user?.mail ?? user?.userPrincipalName } };
  return { user: { email: user?.mail, id: userId, displayName: user?.displayName } };
}

export interface ItemView {
  readonly tenant: TenantState;
  readonly site: Site;
  readonly list: List;
  readonly fields: FieldSelection;
  /** Members of the item itself; null for all. */
  readonly select?: readonly string[] | null;
}

/** https://learn.microsoft.com/graph/api/resources/listitem */
export function presentItem(item: Item, view: ItemView): Record<string, unknown> {
  const { tenant, site, list, fields, select = null } = view;
  const last = item.versions.at(-1);
  const createdBy = identity(tenant, item.createdBy);
  const lastModifiedBy = identity(tenant, last?.by ?? item.createdBy);
  const whole: Record<string, unknown> = {
    createdDateTime: iso(item.createdAt),
    eTag: etagOf(list, item),
    id: String(item.number),
    lastModifiedDateTime: iso(last?.at ?? item.createdAt),
    webUrl: `https://${site.hostname}${site.path}/Lists/${encodeURIComponent(list.displayName)}/${item.number}_.000`,
    ...(createdBy ? { createdBy } : {}),
    ...(lastModifiedBy ? { lastModifiedBy } : {}),
    parentReference: { id: list.id, siteId: site.id },
    contentType: { id: "0x0100", name: "Item" },
  };
  const shown = Object.fromEntries(Object.entries(whole).filter(([name]) => !select || select.includes(name)));
  return {
    "@odata.etag": etagOf(list, item),
    ...shown,
    ...(fields === null || !last ? {} : { fields: presentFields(item, last, view) }),
  };
}

/** Fields of one version; a column without a value is left out. */
export function presentFields(
  item: Item,
  version: ItemVersion,
  { tenant, list, fields }: ItemView,
): Record<string, unknown> {
  const builtIn: Readonly<Record<string, () => unknown>> = {
    id: () => String(item.number),
    ContentType: () => "Item",
    Modified: () => iso(version.at),
    Created: () => iso(item.createdAt),
    AuthorLookupId: () => lookupId(tenant, item.createdBy),
    EditorLookupId: () => lookupId(tenant, version.by),
    _UIVersionString: () => `${item.versions.length}.0`,
    Attachments: () => false,
    Edit: () => "",
    ItemChildCount: () => "0",
    FolderChildCount: () => "0",
  };
  const whole = [...Object.keys(version.fields), ...Object.keys(builtIn)];
  const names = fields === "all" || fields === null ? whole : whole.filter((name) => fields.includes(name));
  const shown: Record<string, unknown> = { "@odata.etag": etagOf(list, item) };
  for (const name of names) shown[name] = version.fields[name] ?? builtIn[name]?.();
  return shown;
}

/** SharePoint's own number of a person on a site. */
function lookupId(tenant: TenantState, userId: string): string {
  return String(tenant.users().findIndex(({ id }) => id === userId) + 6);
}
