import type { Table, TenantState } from "../exchange.ts";

export type CalendarRole =
  | "none"
  | "freeBusyRead"
  | "limitedRead"
  | "read"
  | "write"
  | "delegateWithoutPrivateEventAccess"
  | "delegateWithPrivateEventAccess";

export interface CalendarPermission {
  readonly id: string;
  readonly role: CalendarRole;
  readonly name: string;
  /** Null for "My Organization". */
  readonly address: string | null;
  readonly isRemovable: boolean;
}

export interface StoredCalendar {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly isDefault: boolean;
  readonly version: number;
  /** Extended properties by normalised id. */
  readonly properties: Readonly<Record<string, { readonly id: string; readonly value: string }>>;
  readonly permissions: readonly CalendarPermission[];
}

/** All calendars of one mailbox. */
export function calendarsOf(tenant: TenantState, userId: string): Table<StoredCalendar> {
  return tenant.table<StoredCalendar>(`calendars-${userId}`);
}

/** The entry every calendar has; it cannot be removed: https://learn.microsoft.com/graph/api/resources/calendarpermission */
function organizationEntry(role: CalendarRole): CalendarPermission {
  return {
    id: Buffer.from("Default").toString("base64"),
    role,
    name: "My Organization",
    address: null,
    isRemovable: false,
  };
}

/** The mailbox's primary calendar, made at first use. */
export function defaultCalendar(tenant: TenantState, userId: string): StoredCalendar {
  for (const [, calendar] of calendarsOf(tenant, userId).entries()) if (calendar.isDefault) return calendar;
  const made: StoredCalendar = {
    id: `${tenant.newId("AAMk")}AAA=`,
    name: "Calendar",
    color: "auto",
    isDefault: true,
    version: 1,
    properties: {},
    permissions: [organizationEntry("freeBusyRead")],
  };
  calendarsOf(tenant, userId).set(made.id, made);
  return made;
}

/** A further calendar. Whether a new one is hidden from the organisation is not documented: `newCalendarRole`. */
export function addCalendar(
  tenant: TenantState,
  userId: string,
  given: Pick<StoredCalendar, "name" | "properties"> & {
    readonly color?: string;
    readonly permissions?: readonly CalendarPermission[];
  },
): StoredCalendar {
  const role = tenant.switchOn("newCalendarRole");
  const made: StoredCalendar = {
    id: `${tenant.newId("AAMk")}AAA=`,
    name: given.name,
    color: given.color ?? "auto",
    isDefault: false,
    version: 1,
    properties: given.properties,
    permissions: [
      organizationEntry(role === "freeBusyRead" || role === "read" ? role : "none"),
      ...(given.permissions ?? []),
    ],
  };
  calendarsOf(tenant, userId).set(made.id, made);
  return made;
}
