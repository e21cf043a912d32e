import { sendBatch } from "./batch.ts";
import { calendarEventSchema, eventSelect, type CalendarEvent } from "./calendar-event.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import type { GraphAnswer } from "./graph-error.ts";
import { encodeValue, query } from "./query.ts";
import { readEvent } from "./read-event.ts";

/** Several events of the own mailbox, each with an answer of its own, in the order of the ids. One request for up to twenty. */
export async function readEventEach(
  client: GraphClient,
  ids: readonly string[],
): Promise<GraphAnswer<CalendarEvent>[]> {
  const [first] = ids;
  if (first !== undefined && ids.length === 1) return [await readEvent(client, first)];
  return sendBatch(client, {
    kind: "read",
    area: "mailbox",
    scopes: ["Calendars.Read"],
    parts: ids.map((id) => ({
      path: `/me/events/${encodeValue(id)}${query({ $select: eventSelect })}`,
      headers: eventHeaders,
      schema: calendarEventSchema,
    })),
  });
}
