import * as z from "zod/mini";

import { calendarEventSchema, type CalendarEvent } from "./calendar-event.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { readEvent } from "./read-event.ts";

/**
 * `created` also stands for "was there already": the service answers a repeated POST like the first one.
 * `duplicate-transaction`: the same transaction id made an event with other content before; look it up and adopt it.
 */
export type CreatedEvent =
  | {
      readonly outcome: "created";
      readonly event: CalendarEvent;
      /** "missing": an online meeting was asked for and there is none, also after a second look. */
      readonly onlineMeeting: "present" | "missing" | "not-asked-for";
    }
  | { readonly outcome: "duplicate-transaction" };

const bookingSchema = z.looseObject({ isOnlineMeeting: z.optional(z.boolean()) });

/** Sends a new event exactly as the text says; it is also what has to be sent again when the answer is lost. */
export async function createEvent(client: GraphClient, body: string): Promise<GraphAnswer<CreatedEvent>> {
  const answer = await client.ask({
    kind: "write",
    area: "mailbox",
    scopes: ["Calendars.ReadWrite"],
    method: "POST",
    path: "/me/events",
    body,
    headers: eventHeaders,
    schema: calendarEventSchema,
  });
  if (!answer.ok) {
    const isDuplicate = answer.problem.code === "ErrorDuplicateTransactionId";
    return isDuplicate ? answered({ outcome: "duplicate-transaction" }) : answer;
  }
  if (!asksForMeeting(body)) return created(answer.value, "not-asked-for");
  if (answer.value.joinUrl !== null) return created(answer.value, "present");
  // The meeting is sometimes made a moment later: one more look, then it is told.
  const again = await readEvent(client, answer.value.id);
  if (!again.ok || again.value.joinUrl === null) return created(answer.value, "missing");
  return created(again.value, "present");
}

function created(
  event: CalendarEvent,
  onlineMeeting: "present" | "missing" | "not-asked-for",
): GraphAnswer<CreatedEvent> {
  return answered({ outcome: "created", event, onlineMeeting });
}

function asksForMeeting(body: string): boolean {
  const booking = bookingSchema.safeParse(JSON.parse(body));
  return booking.success && booking.data.isOnlineMeeting === true;
}
