import { isoOf, type Instant } from "../circles/instant.ts";
import { calendarEventSchema, eventSelect, type CalendarEvent } from "./calendar-event.ts";
import { eventHeaders } from "./event-headers.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { query } from "./query.ts";
import { leftOutWhenUnreadable, readAnswerPages } from "./read-answer-pages.ts";

/** A stretch of the calendar, end exclusive. */
export interface EventWindow {
  readonly from: Instant;
  readonly to: Instant;
}

const mostEvents = 2_000;
const pageSize = 50;

/** Everything in the own default calendar that touches the window; series come as their occurrences. */
export async function listEvents(
  client: GraphClient,
  { from, to }: EventWindow,
): Promise<GraphAnswer<CalendarEvent[]>> {
  const options = query({
    startDateTime: isoOf(from),
    endDateTime: isoOf(to),
    $select: eventSelect,
    $top: String(pageSize),
  });
  const events = await readAnswerPages(client, {
    area: "mailbox",
    scopes: ["Calendars.Read"],
    path: `/me/calendarView${options}`,
    headers: eventHeaders,
    item: leftOutWhenUnreadable(calendarEventSchema),
    most: mostEvents,
  });
  return events.ok ? answered(events.value.filter((event) => event !== null)) : events;
}
