import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { filterEvents, orderEvents } from "./filter-events.ts";
import { type IdKind, idOfKind } from "./event-ids.ts";
import { findItem } from "./find-item.ts";
import { mailboxItems } from "./mailbox-item.ts";
import { dashed, seenBetween, type SeenItem, whole } from "./occurrences.ts";
import { page } from "./page.ts";
import { preferences } from "./preferences.ts";
import { presentEvent } from "./present-event.ts";
import { readRange } from "./read-range.ts";
import { Refusal } from "./refusal.ts";
import { selectedNames, selectMembers } from "./select-members.ts";
import { defaultCalendar } from "./stored-calendar.ts";

function refuseOptions({ query }: TenantRequest): void {
  for (const name of ["$expand", "$search"])
    if (query.has(name))
      throw new Refusal(400, "ErrorInvalidUrlQuery", `The OData query option '${name}' is not supported here.`);
}

function collection(
  request: TenantRequest,
  tenant: TenantState,
  { items, path }: { items: readonly SeenItem[]; path: string },
): TenantAnswer {
  refuseOptions(request);
  const prefer = preferences(request, tenant);
  const names = selectedNames(request.query.get("$select"), "Event");
  const found = orderEvents(filterEvents(items, request.query.get("$filter")), request.query.get("$orderby"));
  const entities = found.map((item) => selectMembers(presentEvent(item, prefer), names));
  return page(request, entities, { context: `users('${request.caller.userId}')/${path}`, headers: prefer.headers });
}

/**
 * "Returned only on $select in a Get operation which specifies the ID of a series master"
 * (https://learn.microsoft.com/graph/api/resources/event, cancelledOccurrences), each as `OID.{master}.{date}`
 * (https://learn.microsoft.com/graph/api/event-get, the example with occurrence ids).
 */
function cancelledOccurrences({ id, type, exceptions }: SeenItem, idKind: IdKind): Record<string, unknown> {
  if (type !== "seriesMaster") return {};
  const dates = Object.keys(exceptions).filter((date) => exceptions[date] === null || exceptions[date]?.isCancelled);
  return { cancelledOccurrences: dates.toSorted().map((date) => `OID.${idOfKind(idKind, id)}.${dashed(date)}`) };
}

/** GET /me/events/{id}. https://learn.microsoft.com/graph/api/event-get */
export function getEvent(request: TenantRequest, [eventId = ""]: readonly string[], tenant: TenantState): TenantAnswer {
  refuseOptions(request);
  const prefer = preferences(request, tenant);
  const { seen } = findItem(tenant, request.caller.userId, eventId);
  const names = selectedNames(request.query.get("$select"), "Event");
  const cancelled = names?.includes("cancelledOccurrences") ? cancelledOccurrences(seen, prefer.idKind) : {};
  const entity = selectMembers({ ...presentEvent(seen, prefer), ...cancelled }, names);
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${request.caller.userId}')/events/$entity`;
  return { status: 200, headers: prefer.headers, body: { "@odata.context": context, ...entity } };
}

/** GET /me/events: single events and series masters. https://learn.microsoft.com/graph/api/user-list-events */
export function listEvents(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { id } = defaultCalendar(tenant, request.caller.userId);
  const items = [...mailboxItems(tenant, request.caller.userId).entries()]
    .map(([, item]) => item)
    .filter((item) => item.calendarId === id);
  return collection(request, tenant, { items: items.map(whole), path: "events" });
}

/**
 * GET /me/calendarView: single events and occurrences that overlap the range, in the default calendar.
 * https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export function listCalendarView(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { from, to } = readRange(request.query);
  const { id } = defaultCalendar(tenant, request.caller.userId);
  const items = [...mailboxItems(tenant, request.caller.userId).entries()]
    .map(([, item]) => item)
    .filter((item) => item.calendarId === id);
  return collection(request, tenant, {
    items: items.flatMap((item) => seenBetween(item, from, to)),
    path: "calendarView",
  });
}

/** GET /me/events/{id}/instances. https://learn.microsoft.com/graph/api/event-list-instances */
export function listInstances(
  request: TenantRequest,
  [eventId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { from, to } = readRange(request.query);
  const { item, date } = findItem(tenant, request.caller.userId, eventId);
  if (!item.recurrence || date) throw new Refusal(400, "ErrorInvalidRequest", "The event is not a series master.");
  return collection(request, tenant, {
    items: seenBetween(item, from, to),
    path: `events('${encodeURIComponent(item.id)}')/instances`,
  });
}
