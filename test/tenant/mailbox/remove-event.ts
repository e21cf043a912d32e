import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { withdrawOccurrence } from "./deliver-occurrence.ts";
import { findItem, type FoundItem } from "./find-item.ts";
import { hasAddress, mailboxItems, saveItem } from "./mailbox-item.ts";
import { answerOrganizer } from "./answer-organizer.ts";
import { Refusal } from "./refusal.ts";
import { withdraw } from "./withdraw.ts";

/** Takes an event, or one occurrence, out of the caller's mailbox. */
export function takeAway(tenant: TenantState, userId: string, { item, date }: Pick<FoundItem, "item" | "date">): void {
  if (date) saveItem(tenant, userId, { ...item, exceptions: { ...item.exceptions, [date]: null } });
  else mailboxItems(tenant, userId).delete(item.id);
}

function callOff(tenant: TenantState, userId: string, found: FoundItem): void {
  takeAway(tenant, userId, found);
  const { item, date, seen } = found;
  if (date) return withdrawOccurrence(tenant, { master: item, date }, seen.attendees);
  withdraw(tenant, { iCalUId: item.iCalUId, attendees: item.attendees, organizer: item.organizer.address });
  for (const [each, exception] of Object.entries(item.exceptions)) {
    const alone = (exception?.attendees ?? []).filter((one) => !hasAddress(item.attendees, one));
    if (alone.length > 0) withdrawOccurrence(tenant, { master: item, date: each }, alone);
  }
}

/**
 * DELETE /me/events/{id}. "Deleting the event on the organizer's calendar sends a cancellation message to the meeting
 * attendees": https://learn.microsoft.com/graph/api/event-delete. What an attendee's DELETE tells the organizer is not
 * documented: it declines, or by the switch `attendeeDelete` = `silent` says nothing.
 */
export function deleteEvent(
  request: TenantRequest,
  [eventId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const { userId } = request.caller;
  const found = findItem(tenant, userId, eventId);
  if (found.item.isOrganizer) callOff(tenant, userId, found);
  else {
    takeAway(tenant, userId, found);
    if (!found.seen.isCancelled && tenant.switchOn("attendeeDelete") !== "silent")
      answerOrganizer(tenant, userId, { found, response: "declined" });
  }
  return { status: 204 };
}

/** POST /me/events/{id}/cancel, the organizer's only. https://learn.microsoft.com/graph/api/event-cancel */
export function cancelEvent(
  request: TenantRequest,
  [eventId = ""]: readonly string[],
  tenant: TenantState,
): TenantAnswer {
  const found = findItem(tenant, request.caller.userId, eventId);
  if (!found.item.isOrganizer)
    throw new Refusal(
      400,
      "ErrorInvalidRequest",
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  callOff(tenant, request.caller.userId, found);
  return { status: 202 };
}
