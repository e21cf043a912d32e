import type { TenantState } from "../exchange.ts";
import { addCalendar, type CalendarPermission, calendarsOf, type StoredCalendar } from "./stored-calendar.ts";

/** A colleague who may read the calendar, as an entry of calendarPermissions. */
export function sharedEntry(tenant: TenantState, ownerId: string): CalendarPermission | null {
  const other = tenant.users().find((user) => user.id !== ownerId && user.hasMailbox && user.mail);
  return other?.mail
    ? {
        id: Buffer.from(other.mail).toString("base64"),
        role: "read",
        name: other.displayName,
        address: other.mail,
        isRemovable: true,
      }
    : null;
}

const isAppCalendar = (calendar: StoredCalendar): boolean => Object.keys(calendar.properties).length > 0;

/** The name the product gives its calendar; somebody may have given it to one of their own before. */
const productName = "Turnabout";

/**
 * What only a real mailbox can do to the app's calendar, by the switch `keyCalendar`: `deleted` takes every calendar with
 * an extended property away, `shared` lets a colleague read it, `nameTaken` puts a calendar of somebody else's making
 * under the name where the app has none yet. It happens once, when the switch moves, so that what the caller then repairs
 * stays repaired. (`truncated` acts on reading.)
 */
export function applyKeyCalendarSwitch(tenant: TenantState, userId: string): void {
  const applied = tenant.table<string>("key-calendar-switch");
  const position = tenant.switchOn("keyCalendar") ?? "";
  if ((applied.get(userId) ?? "") === position) return;
  applied.set(userId, position);
  const calendars = calendarsOf(tenant, userId);
  const own = [...calendars.entries()].filter(([, each]) => isAppCalendar(each));
  for (const [id, calendar] of own) {
    const entry = position === "shared" ? sharedEntry(tenant, userId) : null;
    if (position === "deleted") calendars.delete(id);
    else if (entry) calendars.set(id, { ...calendar, permissions: [...calendar.permissions, entry] });
  }
  if (position === "nameTaken" && own.length === 0) addCalendar(tenant, userId, { name: productName, properties: {} });
}
