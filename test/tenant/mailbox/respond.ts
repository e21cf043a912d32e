import type { Route, TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { answerOrganizer } from "./answer-organizer.ts";
import { findItem } from "./find-item.ts";
import { type Attendee, saveItem } from "./mailbox-item.ts";
import { Refusal } from "./refusal.ts";
import { takeAway } from "./remove-event.ts";
import { readZonedTime } from "./wall-time.ts";

type Given = "accepted" | "tentativelyAccepted" | "declined";

const refuse = (message: string): never => {
  throw new Refusal(400, "ErrorInvalidRequest", `Your request can't be completed. ${message}`);
};

/** A proposal needs a sent response and an organizer who allows it: https://learn.microsoft.com/graph/api/event-decline */
function readProposal(
  value: unknown,
  allowed: { sent: boolean; byOrganizer: boolean },
): NonNullable<Attendee["proposedNewTime"]> | undefined {
  if (value === undefined || value === null) return undefined;
  if (!allowed.sent) return refuse("A new time can be proposed only when a response is sent.");
  if (!allowed.byOrganizer) return refuse("The organizer doesn't allow new time proposals.");
  const { start, end } = value as { start?: unknown; end?: unknown };
  return { start: readZonedTime(start, "proposedNewTime.start"), end: readZonedTime(end, "proposedNewTime.end") };
}

function respond(response: Given, request: TenantRequest, eventId: string, tenant: TenantState): TenantAnswer {
  const { userId } = request.caller;
  const found = findItem(tenant, userId, eventId);
  const { item, date, seen } = found;
  if (item.isOrganizer) return refuse("You can't respond to this meeting because you're the meeting organizer.");
  if (seen.isCancelled) return refuse("You can't respond to this meeting because it has been canceled.");
  const { sendResponse = true, proposedNewTime } = (request.body ?? {}) as {
    sendResponse?: unknown;
    proposedNewTime?: unknown;
  };
  const sent = sendResponse !== false;
  const proposal =
    response === "accepted"
      ? undefined
      : readProposal(proposedNewTime, { sent, byOrganizer: seen.allowNewTimeProposals });

  const showAs =
    response === "accepted"
      ? seen.intendedShowAs
      : response === "declined"
        ? ("free" as const)
        : ("tentative" as const);
  const own = { responseStatus: { response, time: tenant.now() }, showAs };
  // Exchange takes a declined meeting out of the calendar, unless the mailbox keeps declined events.
  if (response === "declined" && tenant.switchOn("declined") !== "kept") takeAway(tenant, userId, found);
  else if (date)
    saveItem(tenant, userId, {
      ...item,
      exceptions: { ...item.exceptions, [date]: { ...item.exceptions[date], ...own } },
    });
  else saveItem(tenant, userId, { ...item, ...own });
  if (sent) answerOrganizer(tenant, userId, { found, response, ...(proposal ? { proposedNewTime: proposal } : {}) });
  return { status: 202 };
}

const handler =
  (response: Given): Route["handle"] =>
  (request, [eventId = ""], tenant) =>
    respond(response, request, eventId, tenant);

/** POST …/accept, https://learn.microsoft.com/graph/api/event-accept */
export const acceptEvent = handler("accepted");
/** POST …/tentativelyAccept, https://learn.microsoft.com/graph/api/event-tentativelyaccept */
export const tentativelyAcceptEvent = handler("tentativelyAccepted");
/** POST …/decline, https://learn.microsoft.com/graph/api/event-decline */
export const declineEvent = handler("declined");
