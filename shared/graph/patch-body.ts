import { calendarEventSchema, type CalendarEvent } from "./calendar-event.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { encodeValue } from "./query.ts";
import { readEvent } from "./read-event.ts";

export interface BodyChange {
  readonly id: string;
  /** The new body for the body as it is now; null when it cannot be changed with certainty. */
  readonly edit: (bodyHtml: string, event: CalendarEvent) => string | null;
  /** The body without what is ours: what has to be the same before and after. */
  readonly foreignBytes: (bodyHtml: string) => string;
}

export type BodyOutcome =
  | { readonly outcome: "changed"; readonly event: CalendarEvent; readonly before: string }
  | { readonly outcome: "unchanged"; readonly event: CalendarEvent }
  /** Nothing was sent: not the organizer, a plain text body, or `edit` was not sure. */
  | { readonly outcome: "refused"; readonly because: "not-organizer" | "plain-text" | "unsure" }
  /** The service made something else of it, and the body from before was put back. */
  | { readonly outcome: "restored"; readonly because: "join-information" | "foreign-text" }
  /** The same, and what was put back did not stay; `before` is the body to be kept for the person. */
  | {
      readonly outcome: "not-restored";
      readonly because: "join-information" | "foreign-text";
      readonly before: string;
    };

/**
 * Changes the body of an own event and looks whether the join information and every foreign byte are still there; if not,
 * puts the old body back. Reads first, so that what somebody wrote in Outlook meanwhile is what `edit` sees.
 *
 * The service mails every attendee about a changed body: one change per preparation.
 */
export async function patchBody(client: GraphClient, change: BodyChange): Promise<GraphAnswer<BodyOutcome>> {
  const before = await readEvent(client, change.id);
  if (!before.ok) return before;
  const { bodyHtml, isOrganizer } = before.value;
  if (!isOrganizer) return answered({ outcome: "refused", because: "not-organizer" });
  if (bodyHtml === null) return answered({ outcome: "refused", because: "plain-text" });
  const edited = change.edit(bodyHtml, before.value);
  if (edited === null) return answered({ outcome: "refused", because: "unsure" });
  if (edited === bodyHtml) return answered({ outcome: "unchanged", event: before.value });

  const sent = await writeBody(client, change.id, edited);
  if (!sent.ok && sent.problem.kind !== "outcome-unknown") return sent;
  const after = await readEvent(client, change.id);
  if (!after.ok) return sent.ok ? after : sent;
  if (!sent.ok && after.value.bodyHtml === bodyHtml) return sent;

  const because = damage(change, before.value, after.value);
  if (because === null) return answered({ outcome: "changed", event: after.value, before: bodyHtml });
  await writeBody(client, change.id, bodyHtml);
  const restored = await readEvent(client, change.id);
  const isBack = restored.ok && damage(change, before.value, restored.value) === null;
  return answered(isBack ? { outcome: "restored", because } : { outcome: "not-restored", because, before: bodyHtml });
}

function damage(
  { foreignBytes }: BodyChange,
  before: CalendarEvent,
  after: CalendarEvent,
): "join-information" | "foreign-text" | null {
  if (before.joinUrl !== after.joinUrl) return "join-information";
  const same = foreignBytes(before.bodyHtml ?? "") === foreignBytes(after.bodyHtml ?? "");
  return same ? null : "foreign-text";
}

function writeBody(client: GraphClient, id: string, content: string): Promise<GraphAnswer<CalendarEvent>> {
  return client.ask({
    kind: "write",
    area: "mailbox",
    scopes: ["Calendars.ReadWrite"],
    method: "PATCH",
    path: `/me/events/${encodeValue(id)}`,
    body: JSON.stringify({ body: { contentType: "html", content } }),
    headers: eventHeaders,
    schema: calendarEventSchema,
  });
}
