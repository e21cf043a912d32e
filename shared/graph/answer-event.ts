import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import { calendarEventSchema, type CalendarEvent } from "./calendar-event.ts";
import { zonedDateTime } from "./date-time-time-zone.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { encodeValue } from "./query.ts";

export interface NewTime {
  readonly start: Instant;
  readonly end: Instant;
  /** IANA name; it travels under its Windows name. */
  readonly timeZone: string;
}

const nothing = z.unknown();

/** What an organizer and an attendee can say about an existing event. */
export function answerEvent(client: GraphClient) {
  async function say(id: string, verb: "cancel" | "decline", body: object): Promise<GraphAnswer<null>> {
    const answer = await client.ask({
      kind: "write",
      area: "mailbox",
      scopes: ["Calendars.ReadWrite"],
      method: "POST",
      path: `/me/events/${encodeValue(id)}/${verb}`,
      body: JSON.stringify(body),
      headers: eventHeaders,
      schema: nothing,
    });
    return answer.ok ? answered(null) : answer;
  }

  return {
    cancelEvent: (id: string, comment: string) => say(id, "cancel", { comment }),
    declineEvent: (id: string, comment: string) => say(id, "decline", { comment, sendResponse: true }),
    moveEvent: (id: string, { start, end, timeZone }: NewTime): Promise<GraphAnswer<CalendarEvent>> =>
      client.ask({
        kind: "write",
        area: "mailbox",
        scopes: ["Calendars.ReadWrite"],
        method: "PATCH",
        path: `/me/events/${encodeValue(id)}`,
        body: JSON.stringify({ start: zonedDateTime(start, timeZone), end: zonedDateTime(end, timeZone) }),
        headers: eventHeaders,
        schema: calendarEventSchema,
      }),
  };
}
