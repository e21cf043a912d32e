import type { Instant } from "../circles/instant.ts";
import type { GraphClient } from "./graph-client.ts";
import type { GraphAnswer } from "./graph-error.ts";
import { createEvent, type CreatedEvent } from "./create-event.ts";
import { answerEvent } from "./answer-event.ts";
import { listEvents, type EventWindow } from "./list-events.ts";
import { patchBody, type BodyChange, type BodyOutcome } from "./patch-body.ts";
import { readEvent } from "./read-event.ts";
import type { CalendarEvent } from "./calendar-event.ts";

/** The signed-in person's default calendar, as far as sessions need it. */
export interface SessionEvents {
  /** POST of exactly these bytes: after `outcome-unknown` the same text again makes no second event. */
  createEvent(body: string): Promise<GraphAnswer<CreatedEvent>>;
  getEvent(id: string): Promise<GraphAnswer<CalendarEvent>>;
  /** Everything that touches the window, recurring meetings as single occurrences, in the calendar's order. */
  listEvents(window: EventWindow): Promise<GraphAnswer<readonly CalendarEvent[]>>;
  /** The event of a session, known by what `isSession` sees in its body (its link); null when none is in the window. */
  findEventBySession(
    window: EventWindow,
    isSession: (bodyHtml: string) => boolean,
  ): Promise<GraphAnswer<CalendarEvent | null>>;
  patchBody(change: BodyChange): Promise<GraphAnswer<BodyOutcome>>;
  /** Organizer only; everybody gets the comment. A second time it is `not-found`. */
  cancelEvent(id: string, comment: string): Promise<GraphAnswer<null>>;
  declineEvent(id: string, comment: string): Promise<GraphAnswer<null>>;
  /** Organizer only: new start and end, everybody is told by the service. `timeZone` is an IANA name. */
  moveEvent(
    id: string,
    to: { readonly start: Instant; readonly end: Instant; readonly timeZone: string },
  ): Promise<GraphAnswer<CalendarEvent>>;
}

/** Puts the operations on events together for one signed-in person. */
export function createSessionEvents(client: GraphClient): SessionEvents {
  return {
    createEvent: (body) => createEvent(client, body),
    getEvent: (id) => readEvent(client, id),
    listEvents: (window) => listEvents(client, window),
    async findEventBySession(window, isSession) {
      const events = await listEvents(client, window);
      if (!events.ok) return events;
      const found = events.value.filter(({ bodyHtml }) => bodyHtml !== null && isSession(bodyHtml));
      return { ok: true, value: found.find(({ isCancelled }) => !isCancelled) ?? found[0] ?? null };
    },
    patchBody: (change) => patchBody(client, change),
    ...answerEvent(client),
  };
}
