import type { Table, TenantState } from "../exchange.ts";
import type { AppRole, SiteRight } from "../organization.ts";

export interface Site {
  readonly id: string;
  readonly hostname: string;
  readonly path: string;
  readonly displayName: string;
  readonly rights: Readonly<Record<string, SiteRight>>;
  readonly everyone: SiteRight;
  readonly createdAt: number;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly indexed: boolean;
  readonly required: boolean;
  readonly unique: boolean;
  readonly multiline: boolean;
  readonly maxLength: number;
}

export interface List {
  readonly id: string;
  readonly siteId: string;
  readonly displayName: string;
  readonly hidden: boolean;
  readonly ownItemsOnly: boolean;
  readonly columns: readonly Column[];
  readonly createdAt: number;
}

export interface ItemVersion {
  readonly fields: Readonly<Record<string, string>>;
  readonly by: string;
  readonly at: number;
}

export interface Item {
  /** Grows with every item of the list and is never given again. */
  readonly number: number;
  readonly createdBy: string;
  readonly createdAt: number;
  /** Oldest first; the last one is the item as it is. */
  readonly versions: readonly ItemVersion[];
  /** Number of the list's last change of this item, for delta. */
  readonly change: number;
  /** In the recycle bin since then. */
  readonly deletedAt: number | null;
}

export interface Grant {
  readonly id: string;
  readonly siteId: string;
  /** Null for a grant on the whole site. */
  readonly listId: string | null;
  readonly appId: string;
  readonly appName: string;
  readonly roles: readonly AppRole[];
}

export function sitesOf(tenant: TenantState): Table<Site> {
  return tenant.table("sites");
}

export function listsOf(tenant: TenantState): Table<List> {
  return tenant.table("lists");
}

export function grantsOf(tenant: TenantState): Table<Grant> {
  return tenant.table("grants");
}

/** Items of one list by number. */
export function itemsOf(tenant: TenantState, listId: string): Table<Item> {
  return tenant.table(`items ${listId}`);
}

/** The next number of a series that never goes back. */
export function nextNumber(tenant: TenantState, series: string): number {
  const numbers = tenant.table<number>("numbers");
  const next = (numbers.get(series) ?? 0) + 1;
  numbers.set(series, next);
  return next;
}
