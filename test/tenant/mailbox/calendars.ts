import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { expandedProperties, writeProperties } from "./extended-properties.ts";
import { applyKeyCalendarSwitch, sharedEntry } from "./key-calendar.ts";
import { mailboxItems } from "./mailbox-item.ts";
import { page } from "./page.ts";
import { presentCalendar } from "./present-calendar.ts";
import { Refusal } from "./refusal.ts";
import { selectedNames, selectMembers } from "./select-members.ts";
import { addCalendar, calendarsOf, defaultCalendar, type StoredCalendar } from "./stored-calendar.ts";

const context = "https://graph.microsoft.com/v1.0/$metadata#me/calendars";
const writable = new Set(["name", "color", "hexColor", "singleValueExtendedProperties"]);

/** A calendar of the caller, else Graph's 404. */
export function findCalendar(tenant: TenantState, userId: string, id: string): StoredCalendar {
  defaultCalendar(tenant, userId);
  applyKeyCalendarSwitch(tenant, userId);
  const found = calendarsOf(tenant, userId).get(id);
  if (!found) throw new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  return found;
}

function readCalendar(body: unknown): { name?: string; color?: string; singleValueExtendedProperties?: unknown } {
  if (body === null || typeof body !== "object" || Array.isArray(body))
    throw new Refusal(400, "UnableToDeserializePostBody", "were unable to deserialize ");
  for (const name of Object.keys(body))
    if (!writable.has(name) && !name.includes("@odata."))
      throw new Refusal(400, "ErrorInvalidPropertySet", `The property '${name}' cannot be set on a calendar.`);
  if ("name" in body && (typeof body.name !== "string" || body.name.trim() === ""))
    throw new Refusal(400, "ErrorInvalidPropertySet", "A calendar needs a name.");
  return body;
}

/** A name is taken by a calendar of the same name; seen as 409 ErrorFolderExists in alcionai/corso#3318, case ignored. */
function refuseTakenName(
  tenant: TenantState,
  userId: string,
  { name, except }: { name: string; except?: string },
): void {
  for (const [id, calendar] of calendarsOf(tenant, userId).entries())
    if (id !== except && calendar.name.toLowerCase() === name.toLowerCase())
      throw new Refusal(409, "ErrorFolderExists", "A folder with the specified name already exists.");
}

/** GET /me/calendar. https://learn.microsoft.com/graph/api/calendar-get */
export function getDefaultCalendar(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const entity = presentCalendar(defaultCalendar(tenant, request.caller.userId), request.caller.userId, tenant);
  return {
    status: 200,
    body: {
      "@odata.context": `${context}/$entity`,
      ...selectMembers(entity, selectedNames(request.query.get("$select"), "Calendar")),
    },
  };
}

/** GET /me/calendars. https://learn.microsoft.com/graph/api/user-list-calendars */
export function listCalendars(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { userId } = request.caller;
  defaultCalendar(tenant, userId);
  applyKeyCalendarSwitch(tenant, userId);
  const names = selectedNames(request.query.get("$select"), "Calendar");
  const filter = request.query.get("$filter");
  const [, name] = /^\s*name eq '((?:[^']|'')*)'\s*$/.exec(filter ?? "") ?? [];
  if (filter !== null && name === undefined)
    throw new Refusal(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");
  const entities = [...calendarsOf(tenant, userId).entries()]
    .map(([, calendar]) => calendar)
    .filter(
      (calendar) => name === undefined || calendar.name.toLowerCase() === name.replaceAll("''", "'").toLowerCase(),
    )
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map((calendar) => selectMembers(presentCalendar(calendar, userId, tenant), names));
  return page(request, entities, { context: "me/calendars" });
}

/** POST /me/calendars; the answer never shows the extended properties. https://learn.microsoft.com/graph/api/user-post-calendars */
export function createCalendar(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { userId } = request.caller;
  const { name, color, singleValueExtendedProperties } = readCalendar(request.body);
  if (name === undefined) throw new Refusal(400, "ErrorInvalidPropertySet", "A calendar needs a name.");
  defaultCalendar(tenant, userId);
  applyKeyCalendarSwitch(tenant, userId);
  const properties = writeProperties({}, singleValueExtendedProperties);
  refuseTakenName(tenant, userId, { name });
  const shared = tenant.switchOn("keyCalendar") === "shared" ? sharedEntry(tenant, userId) : null;
  const permissions = shared ? [shared] : [];
  const made = addCalendar(tenant, userId, { name, properties, permissions, ...(color ? { color } : {}) });
  return { status: 201, body: { "@odata.context": `${context}/$entity`, ...presentCalendar(made, userId, tenant) } };
}

/** GET /me/calendars/{id}. https://learn.microsoft.com/graph/api/calendar-get */
export function getCalendar(request: TenantRequest, [id = ""]: readonly string[], tenant: TenantState): TenantAnswer {
  const calendar = findCalendar(tenant, request.caller.userId, id);
  const entity = selectMembers(
    presentCalendar(calendar, request.caller.userId, tenant),
    selectedNames(request.query.get("$select"), "Calendar"),
  );
  return {
    status: 200,
    body: {
      "@odata.context": `${context}/$entity`,
      ...entity,
      ...expandedProperties(calendar, request.query.get("$expand"), tenant),
    },
  };
}

/** PATCH /me/calendars/{id}. https://learn.microsoft.com/graph/api/calendar-update */
export function updateCalendar(
  request: TenantRequest,
  [id = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { userId } = request.caller;
  const calendar = findCalendar(tenant, userId, id);
  const { name = calendar.name, color = calendar.color, singleValueExtendedProperties } = readCalendar(request.body);
  refuseTakenName(tenant, userId, { name, except: id });
  const properties = writeProperties(calendar.properties, singleValueExtendedProperties);
  const changed = { ...calendar, name, color, properties, version: calendar.version + 1 };
  calendarsOf(tenant, userId).set(id, changed);
  return { status: 200, body: { "@odata.context": `${context}/$entity`, ...presentCalendar(changed, userId, tenant) } };
}

/** DELETE /me/calendars/{id}, any but the default one, with its events. https://learn.microsoft.com/graph/api/calendar-delete */
export function deleteCalendar(
  request: TenantRequest,
  [id = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { userId } = request.caller;
  if (findCalendar(tenant, userId, id).isDefault)
    throw new Refusal(400, "ErrorDeleteDistinguishedFolder", "Distinguished folders cannot be deleted.");
  for (const [itemId, item] of mailboxItems(tenant, userId).entries())
    if (item.calendarId === id) mailboxItems(tenant, userId).delete(itemId);
  calendarsOf(tenant, userId).delete(id);
  return { status: 204 };
}
