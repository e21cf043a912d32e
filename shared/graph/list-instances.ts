import { isoOf } from "../circles/instant.ts";
import { calendarEventSchema, eventSelect, type CalendarEvent } from "./calendar-event.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import type { EventWindow } from "./list-events.ts";
import { encodeValue, query } from "./query.ts";
import { leftOutWhenUnreadable, readAnswerPages } from "./read-answer-pages.ts";

/** The occurrences of a series that touch the window, moved ones among them. */
export async function listInstances(
  client: GraphClient,
  { masterId, window: { from, to } }: { readonly masterId: string; readonly window: EventWindow },
): Promise<GraphAnswer<CalendarEvent[]>> {
  const options = query({
    startDateTime: isoOf(from),
    endDateTime: isoOf(to),
    $select: eventSelect,
    $top: "100",
  });
  const events = await readAnswerPages(client, {
    area: "mailbox",
    scopes: ["Calendars.Read"],
    path: `/me/events/${encodeValue(masterId)}/instances${options}`,
    headers: eventHeaders,
    item: leftOutWhenUnreadable(calendarEventSchema),
    most: 400,
  });
  return events.ok ? answered(events.value.filter((event) => event !== null)) : events;
}
