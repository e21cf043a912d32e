import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { attachMeeting, keepMeeting } from "./attach-meeting.ts";
import { checkEvent } from "./check-event.ts";
import { checkNeighbours } from "./check-neighbours.ts";
import { checkSeries } from "./check-series.ts";
import { deliver } from "./deliver.ts";
import { deliverOccurrence, withdrawOccurrence } from "./deliver-occurrence.ts";
import { findItem, type FoundItem } from "./find-item.ts";
import { type Attendee, hasAddress, type MailboxItem, saveItem } from "./mailbox-item.ts";
import { occurrence, type SeenItem, whole } from "./occurrences.ts";
import { changeKey, fingerprint } from "./opaque.ts";
import { preferences } from "./preferences.ts";
import { presentEvent } from "./present-event.ts";
import { type EventChange, readEvent } from "./read-event.ts";
import { Refusal } from "./refusal.ts";
import { changesOnlyEnd, exceptionsOnDates } from "./series-end.ts";
import { withdraw } from "./withdraw.ts";

const ownMembers = new Set(["categories", "isReminderOn", "reminderMinutesBeforeStart"]);
const without = (attendees: readonly Attendee[], others: readonly Attendee[]): Attendee[] =>
  attendees.filter((each) => !hasAddress(others, each));

/** `If-Match` on events is not documented; by the switch `ifMatch` = `checked` it is obeyed. */
function checkPrecondition(request: TenantRequest, tenant: TenantState, seen: SeenItem): void {
  const asked = request.headers["if-match"];
  if (!asked || asked === "*" || tenant.switchOn("ifMatch") !== "checked") return;
  if (!asked.includes(changeKey(seen.id, seen.version)))
    throw new Refusal(
      412,
      "ErrorIrresolvableConflict",
      "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
    );
}

/** Answers given so far stay with people who stay invited, unless the time has moved. */
function keepAnswers(attendees: readonly Attendee[], before: readonly Attendee[], timeMoved: boolean): Attendee[] {
  return attendees.map((each) => {
    const known = before.find((other) => hasAddress([other], each));
    return known && !timeMoved
      ? { ...each, status: known.status }
      : { ...each, status: { response: "none", time: null } };
  });
}

/** Whether a change moves the event, or rewrites the series. */
function isMoved(seen: SeenItem, { start, end, recurrence }: EventChange): boolean {
  const rewritten = recurrence !== undefined && fingerprint(recurrence) !== fingerprint(seen.recurrence);
  return rewritten || (start?.at ?? seen.start.at) !== seen.start.at || (end?.at ?? seen.end.at) !== seen.end.at;
}

function changed(
  tenant: TenantState,
  organizerId: string,
  { seen, change, timeMoved }: { seen: SeenItem; change: EventChange; timeMoved: boolean },
): Partial<MailboxItem> {
  const { wantsOnlineMeeting, attendees, transactionId: _never, ...rest } = change;
  const replaced =
    rest.body === undefined
      ? {}
      : seen.isOnlineMeeting
        ? keepMeeting(tenant, seen, { body: rest.body, organizerId })
        : { body: rest.body };
  // Once made, a meeting is not taken back: https://learn.microsoft.com/graph/outlook-calendar-online-meetings
  const attached =
    wantsOnlineMeeting && !seen.isOnlineMeeting
      ? attachMeeting(tenant, { body: rest.body ?? seen.body, organizerId })
      : {};
  const invited = attendees ?? (timeMoved && seen.isOrganizer ? seen.attendees : undefined);
  return {
    ...rest,
    ...replaced,
    ...attached,
    ...(invited ? { attendees: keepAnswers(invited, seen.attendees, timeMoved) } : {}),
    ...(rest.location && !rest.locations ? { locations: rest.location["displayName"] ? [rest.location] : [] } : {}),
  };
}

/** An occurrence whose attendees have only answered has not been changed. */
const isChanged = (exception: Partial<MailboxItem> | null): boolean =>
  exception !== null && Object.keys(exception).some((name) => name !== "attendees");

/**
 * Who gets an update: "an event update that includes only the attendees property sends a meeting update to only the
 * attendees that have changed", everybody else's goes to all, for a series once and "one per instance that has been
 * updated": https://learn.microsoft.com/graph/api/event-update; of these those "for which the start date and time has not
 * yet passed", [MS-OXOCAL] 3.1.4.7.3.5.
 */
function countMails(
  tenant: TenantState,
  names: readonly string[],
  { before, after }: { before: SeenItem; after: MailboxItem },
): void {
  if (names.length === 1 && names[0] === "attendees") {
    const gone = without(before.attendees, after.attendees);
    tenant.count("updateMails", gone.length + without(after.attendees, before.attendees).length);
  } else if (names.some((name) => !ownMembers.has(name))) {
    const isToCome = (date: string): boolean =>
      isChanged(after.exceptions[date] ?? null) && (occurrence(after, date)?.start.at ?? 0) > tenant.now();
    const parts = before.type === "seriesMaster" ? 1 + Object.keys(after.exceptions).filter(isToCome).length : 1;
    tenant.count("updateMails", after.attendees.length * parts);
  }
}

function check(tenant: TenantState, { item, date, seen }: FoundItem, change: EventChange): void {
  const refuse = (status: number, code: string, message: string): never => {
    throw new Refusal(status, code, message);
  };
  if (date && change.recurrence !== undefined)
    refuse(400, "ErrorInvalidRequest", "The recurrence of a single occurrence cannot be set.");
  const next = { ...seen, ...change, attendees: [] };
  checkEvent(next);
  if (!date) checkSeries(next);
  if (!isMoved(seen, change)) return;
  // No page says whether an attendee may; by the rules of iCalendar the change stays in the own mailbox.
  if (!item.isOrganizer && tenant.switchOn("attendeeMove") === "refused")
    refuse(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  if (date) checkNeighbours(tenant, { master: item, date, moved: next });
}

/** The series of an organizer after a change of the whole, in every mailbox. */
function updateWhole(
  tenant: TenantState,
  userId: string,
  { before, next, timeMoved }: { before: SeenItem; next: MailboxItem; timeMoved: boolean },
): MailboxItem {
  // A changed pattern cancels the exceptions still to come and removes all of them, [MS-OXOCAL] 3.1.4.7.3.5; a changed
  // time is part of the stored pattern. The switch `seriesExceptions` = `kept` leaves them. Past a series' end there are none.
  const drops = timeMoved && tenant.switchOn("seriesExceptions") !== "kept";
  const exceptions = drops ? {} : exceptionsOnDates(next.recurrence, next.exceptions);
  const saved = saveItem(tenant, userId, { ...next, exceptions });
  if (!saved.isOrganizer) return saved;
  const { iCalUId, organizer } = saved;
  for (const date of Object.keys(before.exceptions)) {
    if (date in exceptions) continue;
    const seen = isChanged(before.exceptions[date] ?? null) ? occurrence(before, date) : null;
    if (seen && seen.start.at > tenant.now()) tenant.count("cancellationMails", seen.attendees.length);
  }
  const gone = without(before.attendees, saved.attendees);
  if (gone.length > 0) withdraw(tenant, { iCalUId, attendees: gone, organizer: organizer.address });
  deliver(tenant, saved, { timeMoved });
  return saved;
}

/** One occurrence after a change: an exception, with the same id, iCalUId and original start. */
function updateOccurrence(
  tenant: TenantState,
  userId: string,
  { found, date, fields, timeMoved }: { found: FoundItem; date: string; fields: object; timeMoved: boolean },
): MailboxItem {
  const { item, seen } = found;
  const exceptions = { ...item.exceptions, [date]: { ...item.exceptions[date], ...fields } };
  const master = saveItem(tenant, userId, { ...item, exceptions });
  if (!master.isOrganizer) return master;
  const gone = without(seen.attendees, occurrence(master, date)?.attendees ?? []);
  if (gone.length > 0) withdrawOccurrence(tenant, { master, date }, gone);
  deliverOccurrence(tenant, { master, date }, timeMoved);
  return master;
}

/**
 * PATCH /me/events/{id}. The organizer's change reaches every copy; an attendee's stays in the own mailbox.
 * https://learn.microsoft.com/graph/api/event-update
 */
export function updateEvent(
  request: TenantRequest,
  [eventId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { userId } = request.caller;
  const found = findItem(tenant, userId, eventId);
  const { item, date, seen } = found;
  checkPrecondition(request, tenant, seen);
  const prefer = preferences(request, tenant);
  const zone = item.recurrence?.timeZone ?? item.start.zone;
  const change = readEvent(request.body, tenant, { use: "update", zone });
  check(tenant, found, change);
  // No page says what Exchange does with exceptions and answers where a series only ends at another date: that it keeps them is
  // assumed, not seen. The switch `seriesEnd` = `asPattern` takes that for another pattern, as the letter of [MS-OXOCAL] 2.2.1.44.1 has it.
  const onlyEnd = !date && changesOnlyEnd(seen, change) && tenant.switchOn("seriesEnd") !== "asPattern";
  const timeMoved = !onlyEnd && isMoved(seen, change);
  const fields = changed(tenant, userId, { seen, change, timeMoved });

  const saved = date
    ? updateOccurrence(tenant, userId, { found, date, fields, timeMoved })
    : updateWhole(tenant, userId, { before: seen, next: { ...item, ...fields }, timeMoved });
  const after = (date ? occurrence(saved, date) : null) ?? whole(saved);
  if (saved.isOrganizer) countMails(tenant, Object.keys(request.body as object), { before: seen, after });
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${userId}')/events/$entity`;
  return { status: 200, headers: prefer.headers, body: { "@odata.context": context, ...presentEvent(after, prefer) } };
}
