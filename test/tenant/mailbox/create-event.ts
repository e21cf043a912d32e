import type { TenantAnswer, TenantRequest, TenantState } from "../exchange.ts";
import { attachMeeting } from "./attach-meeting.ts";
import { checkEvent } from "./check-event.ts";
import { checkSeries } from "./check-series.ts";
import { deliver } from "./deliver.ts";
import type { MailboxItem } from "./mailbox-item.ts";
import { whole } from "./occurrences.ts";
import { type Preferences, preferences } from "./preferences.ts";
import { presentEvent } from "./present-event.ts";
import { putEvent } from "./put-event.ts";
import { readEvent } from "./read-event.ts";
import { Refusal } from "./refusal.ts";
import { earlierEvent, rememberTransaction } from "./transactions.ts";

interface Asked {
  readonly request: TenantRequest;
  readonly tenant: TenantState;
  readonly prefer: Preferences;
}

function created(item: MailboxItem, { request, tenant, prefer }: Asked): TenantAnswer {
  // The meeting may be missing from the 201 and be there at the next read (microsoft-graph-docs-contrib#1027, seen).
  const late = tenant.switchOn("onlineMeeting") === "late";
  const shown = late
    ? { ...item, isOnlineMeeting: false, onlineMeetingProvider: "unknown" as const, joinUrl: null }
    : item;
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${request.caller.userId}')/events/$entity`;
  return {
    status: 201,
    headers: prefer.headers,
    body: { "@odata.context": context, ...presentEvent(whole(shown), prefer) },
  };
}

/**
 * POST /me/events: the event in the caller's default calendar and, as an invitation, in the mailboxes of its internal
 * attendees. https://learn.microsoft.com/graph/api/user-post-events
 */
export function createEvent(request: TenantRequest, _ids: readonly string[], tenant: TenantState): TenantAnswer {
  const { userId } = request.caller;
  const change = readEvent(request.body, tenant, { use: "create" });
  const { wantsOnlineMeeting, start, end, body = "", ...rest } = change;
  if (!start || !end)
    throw new Refusal(
      400,
      "ErrorInvalidRequest",
      "Your request can't be completed. The start and end of the event are required.",
    );
  checkEvent({ start, end, isAllDay: rest.isAllDay ?? false });
  checkSeries({ start, end, recurrence: rest.recurrence ?? null });
  const prefer = preferences(request, tenant);
  const earlier = rest.transactionId
    ? earlierEvent(tenant, userId, { id: rest.transactionId, body: request.body })
    : undefined;
  if (earlier) return created(earlier, { request, tenant, prefer });

  const online = wantsOnlineMeeting ? attachMeeting(tenant, { body, organizerId: userId }) : { body };
  const item = putEvent(tenant, userId, { ...rest, ...online, start, end });
  if (item.transactionId)
    rememberTransaction(tenant, userId, { id: item.transactionId, body: request.body, eventId: item.id });
  deliver(tenant, item, { timeMoved: false });
  tenant.count("invitationMails", item.attendees.length);
  return created(item, { request, tenant, prefer });
}
