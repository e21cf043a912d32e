import { calendarEventSchema, eventSelect, type CalendarEvent } from "./calendar-event.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import type { GraphAnswer } from "./graph-error.ts";
import { encodeValue, query } from "./query.ts";

/** One event of the own mailbox. A deleted one is the problem `not-found`. */
export function readEvent(client: GraphClient, id: string): Promise<GraphAnswer<CalendarEvent>> {
  return client.ask({
    kind: "read",
    area: "mailbox",
    scopes: ["Calendars.Read"],
    method: "GET",
    path: `/me/events/${encodeValue(id)}${query({ $select: eventSelect })}`,
    headers: eventHeaders,
    schema: calendarEventSchema,
  });
}
