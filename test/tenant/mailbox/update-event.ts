import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { attachMeeting, keepMeeting } from "./attach-meeting.ts";
import { checkEvent } from "./check-event.ts";
import { deliver } from "./deliver.ts";
import { findItem } from "./find-item.ts";
import { type Attendee, type MailboxItem, saveItem } from "./mailbox-item.ts";
import { occurrence, type SeenItem, whole } from "./occurrences.ts";
import { changeKey } from "./opaque.ts";
import { preferences } from "./preferences.ts";
import { presentEvent } from "./present-event.ts";
import { type EventChange, readEvent } from "./read-event.ts";
import { Refusal } from "./refusal.ts";
import { withdraw } from "./withdraw.ts";

const ownMembers = new Set(["categories", "isReminderOn", "reminderMinutesBeforeStart"]);
const addressOf = (attendee: Attendee): string => attendee.emailAddress.address.toLowerCase();

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
    const known = before.find((other) => addressOf(other) === addressOf(each));
    return known && !timeMoved
      ? { ...each, status: known.status }
      : { ...each, status: { response: "none", time: null } };
  });
}

function changed(
  tenant: TenantState,
  userId: string,
  { seen, change }: { seen: SeenItem; change: EventChange },
): Partial<MailboxItem> {
  const { wantsOnlineMeeting, attendees, transactionId: _never, ...rest } = change;
  const timeMoved =
    (rest.start?.at ?? seen.start.at) !== seen.start.at || (rest.end?.at ?? seen.end.at) !== seen.end.at;
  const organizerId = userId;
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

/**
 * Who gets an update: "an event update that includes only the attendees property sends a meeting update to only the
 * attendees that have changed" (https://learn.microsoft.com/graph/api/event-update); everything else goes to everybody,
 * for a series once and once more for each changed occurrence (https://learn.microsoft.com/graph/outlook-schedule-recurring-events).
 */
function countMails(
  tenant: TenantState,
  names: readonly string[],
  { before, after }: { before: SeenItem; after: MailboxItem },
): void {
  if (names.length === 1 && names[0] === "attendees") {
    const differs = (a: readonly Attendee[], b: readonly Attendee[]): number =>
      a.filter((each) => !b.some((other) => addressOf(other) === addressOf(each))).length;
    tenant.count(
      "updateMails",
      differs(before.attendees, after.attendees) + differs(after.attendees, before.attendees),
    );
  } else if (names.some((name) => !ownMembers.has(name))) {
    const parts =
      before.type === "seriesMaster" ? 1 + Object.values(after.exceptions).filter((each) => each !== null).length : 1;
    tenant.count("updateMails", after.attendees.length * parts);
  }
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
  const { item, date, seen } = findItem(tenant, userId, eventId);
  checkPrecondition(request, tenant, seen);
  const prefer = preferences(request, tenant);
  const fields = changed(tenant, userId, { seen, change: readEvent(request.body, tenant, "update") });
  checkEvent({ ...seen, ...fields });

  const next = date
    ? { ...item, exceptions: { ...item.exceptions, [date]: { ...item.exceptions[date], ...fields } } }
    : { ...item, ...fields };
  const saved = saveItem(tenant, userId, next);
  const after = (date ? occurrence(saved, date) : null) ?? whole(saved);
  if (saved.isOrganizer) {
    const gone = seen.attendees.filter(
      (each) => !after.attendees.some((other) => addressOf(other) === addressOf(each)),
    );
    if (gone.length > 0 && !date)
      withdraw(tenant, { iCalUId: saved.iCalUId, attendees: gone, organizer: saved.organizer.address });
    deliver(tenant, saved, { timeMoved: !date && (after.start.at !== seen.start.at || after.end.at !== seen.end.at) });
    countMails(tenant, Object.keys(request.body as object), { before: seen, after });
  }
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${userId}')/events/$entity`;
  return { status: 200, headers: prefer.headers, body: { "@odata.context": context, ...presentEvent(after, prefer) } };
}
