import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { findCalendar } from "./calendars.ts";
import { page } from "./page.ts";
import { Refusal } from "./refusal.ts";
import { type CalendarPermission, type CalendarRole, calendarsOf, type StoredCalendar } from "./stored-calendar.ts";

const organizationRoles: readonly CalendarRole[] = ["none", "freeBusyRead", "limitedRead", "read", "write"];
const personRoles: readonly CalendarRole[] = [
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
];

const rolesFor = (entry: CalendarPermission): readonly CalendarRole[] =>
  entry.address === null ? organizationRoles : personRoles;

/** https://learn.microsoft.com/graph/api/resources/calendarpermission */
const present = (entry: CalendarPermission): Record<string, unknown> => ({
  id: entry.id,
  isRemovable: entry.isRemovable,
  isInsideOrganization: true,
  role: entry.role,
  allowedRoles: rolesFor(entry),
  emailAddress: entry.address === null ? { name: entry.name } : { name: entry.name, address: entry.address },
});

/** The pages name the primary calendar only; whether others answer is a switch: `calendarPermissions` = `refused`. */
function permitted(tenant: TenantState, userId: string, id: string): StoredCalendar {
  const calendar = findCalendar(tenant, userId, id);
  if (tenant.switchOn("calendarPermissions") === "refused" && !calendar.isDefault)
    throw new Refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  return calendar;
}

function entryOf(calendar: StoredCalendar, id: string): CalendarPermission {
  const found = calendar.permissions.find((entry) => entry.id === id);
  if (!found) throw new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  return found;
}

/** GET …/calendarPermissions. https://learn.microsoft.com/graph/api/calendar-list-calendarpermissions */
export function listPermissions(
  request: TenantRequest,
  [id = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const calendar = permitted(tenant, request.caller.userId, id);
  return page(request, calendar.permissions.map(present), {
    context: `me/calendars('${encodeURIComponent(id)}')/calendarPermissions`,
    size: 100,
  });
}

/** PATCH …/calendarPermissions/{id}: the role only. https://learn.microsoft.com/graph/api/calendarpermission-update */
export function updatePermission(
  request: TenantRequest,
  [id = "", permissionId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const calendar = permitted(tenant, request.caller.userId, id);
  const entry = entryOf(calendar, permissionId);
  const { role, ...others } = (request.body ?? {}) as { role?: unknown };
  const allowed = rolesFor(entry).find((each) => each === role);
  if (!allowed || Object.keys(others).some((name) => !name.includes("@odata.")))
    throw new Refusal(400, "ErrorInvalidRequest", "Only the role can be changed, to one of the allowed roles.");
  const changed = { ...entry, role: allowed };
  const permissions = calendar.permissions.map((each) => (each.id === entry.id ? changed : each));
  calendarsOf(tenant, request.caller.userId).set(id, { ...calendar, permissions });
  return { status: 200, body: present(changed) };
}

/** DELETE …/calendarPermissions/{id}; "My Organization" stays. https://learn.microsoft.com/graph/api/calendarpermission-delete */
export function deletePermission(
  request: TenantRequest,
  [id = "", permissionId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const calendar = permitted(tenant, request.caller.userId, id);
  const entry = entryOf(calendar, permissionId);
  if (!entry.isRemovable) throw new Refusal(400, "ErrorInvalidRequest", "The permission cannot be removed.");
  calendarsOf(tenant, request.caller.userId).set(id, {
    ...calendar,
    permissions: calendar.permissions.filter((each) => each !== entry),
  });
  return { status: 204 };
}
