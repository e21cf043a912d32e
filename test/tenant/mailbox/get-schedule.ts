import type { DirectoryUser, TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { availabilityView } from "./availability-view.ts";
import { mailboxItems } from "./mailbox-item.ts";
import { seenBetween, type SeenItem } from "./occurrences.ts";
import { preferences, type Preferences } from "./preferences.ts";
import { readScheduleRequest, type ScheduleRequest } from "./read-schedule-request.ts";
import { defaultCalendar } from "./stored-calendar.ts";
import { switchFor } from "./switch-for.ts";
import { wallTime } from "./wall-time.ts";
import { workingHours } from "./working-hours.ts";

const maxEntries = 1000;

/** An error of one address is part of the 200, has no other members, and its code is a text (microsoft-graph-docs#11225). */
const failed = (scheduleId: string, message: string, responseCode: string): Record<string, unknown> => ({
  scheduleId,
  error: { message, responseCode },
});

/**
 * Subject and location come when the caller may see them: in the own calendar, and with others as their sharing allows.
 * Every second person shares titles here; the switch `sharedDetails`, also per address, says `titles` or `none`.
 */
function showsDetails(user: DirectoryUser, request: TenantRequest, tenant: TenantState): boolean {
  if (user.id === request.caller.userId) return true;
  const position = switchFor(tenant, "sharedDetails", user.mail ?? user.userPrincipalName);
  return position ? position === "titles" : tenant.users().findIndex(({ id }) => id === user.id) % 2 === 0;
}

function scheduleItem(item: SeenItem, zone: Preferences["zone"], details: boolean): Record<string, unknown> {
  const time = (at: number): unknown => ({ dateTime: wallTime(at, zone.iana), timeZone: zone.name });
  const isPrivate = item.sensitivity === "private";
  const location = typeof item.location["displayName"] === "string" ? item.location["displayName"] : "";
  return {
    ...(details ? { isPrivate } : {}),
    status: item.showAs,
    ...(details && !isPrivate ? { subject: item.subject, location } : {}),
    start: time(item.start.at),
    end: time(item.end.at),
  };
}

function scheduleOf(
  address: string,
  window: ScheduleRequest,
  { request, tenant, zone }: { request: TenantRequest; tenant: TenantState; zone: Preferences["zone"] },
): Record<string, unknown> {
  const user = tenant.userByAddress(address);
  if (!user?.hasMailbox)
    return failed(address, `Unable to resolve e-mail address ${address} to an Active Directory object.`, "5009");
  // The code of a calendar that nobody may read is not documented.
  if (switchFor(tenant, "unreadableCalendar", address))
    return failed(address, "The caller does not have access to free/busy data.", "5010");

  const calendar = defaultCalendar(tenant, user.id);
  const items = [...mailboxItems(tenant, user.id).entries()]
    .flatMap(([, item]) => (item.calendarId === calendar.id ? seenBetween(item, window.from, window.to) : []))
    .toSorted((a, b) => a.start.at - b.start.at || a.end.at - b.end.at);
  // "More than 1,000 entries" is an error (https://learn.microsoft.com/graph/outlook-get-free-busy-schedule); its code is not documented.
  if (items.length > maxEntries)
    return failed(
      address,
      `The result set contains too many calendar entries. The allowed size = ${maxEntries}; the actual size = ${items.length}.`,
      "5015",
    );
  const details = showsDetails(user, request, tenant);
  const elsewhere = tenant.switchOn("workingElsewhereDigit") === "4" ? "4" : "0";
  return {
    scheduleId: address,
    availabilityView: availabilityView(
      items.map((item) => ({ status: item.showAs, start: item.start.at, end: item.end.at })),
      { ...window, elsewhere },
    ),
    scheduleItems: items.map((item) => scheduleItem(item, zone, details)),
    ...(switchFor(tenant, "workingHours", address) === "missing" ? {} : { workingHours: workingHours(user, tenant) }),
  };
}

/** POST /me/calendar/getSchedule. https://learn.microsoft.com/graph/api/calendar-getschedule */
export function getSchedule(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const window = readScheduleRequest(request);
  const { zone, headers } = preferences(request, tenant);
  return {
    status: 200,
    headers,
    body: {
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)",
      value: window.addresses.map((address) => scheduleOf(address, window, { request, tenant, zone })),
    },
  };
}
