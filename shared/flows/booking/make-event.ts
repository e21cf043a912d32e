import { readAgendaBlock } from "../../agenda/block/read-agenda-block.ts";
import { instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import type { Session } from "../../sessions/session.ts";
import type { Participant } from "../participant.ts";
import type { BookedSeries } from "./settle-series.ts";

/** An event and the bytes of its POST. */
interface EventToMake {
  readonly session: Session;
  readonly eventBody: string;
  readonly series?: BookedSeries | undefined;
}

type MadeEvent = GraphAnswer<{ readonly event: CalendarEvent; readonly meetingMissing: boolean }>;

export function asMade(event: CalendarEvent): MadeEvent {
  return answered({ event, meetingMissing: event.joinUrl === null });
}

/** The event of the session as the own calendar already has it; `null` without one that stands. */
export async function earlierEvent(
  participant: Participant,
  { session, series }: EventToMake,
): Promise<GraphAnswer<CalendarEvent | null>> {
  const { appOrigin } = participant.configuration;
  // The first of a series may have been moved already.
  const ends = series === undefined ? [session.end] : series.dates.map(({ start }) => instant(start + 1));
  const found = await createSessionEvents(participant.client).findEventBySession(
    { from: session.start, to: instant(Math.max(session.end, ...ends)) },
    (content) => readAgendaBlock({ contentType: "html", content }, appOrigin)?.sessionId === session.id,
  );
  return found.ok && found.value?.isCancelled ? answered(null) : found;
}

/** Makes the event, at most once: where the answer was lost the calendar is looked into before the same bytes go out again. */
export async function makeEvent(participant: Participant, booking: EventToMake): Promise<MadeEvent> {
  const events = createSessionEvents(participant.client);
  let created = await events.createEvent(booking.eventBody);
  if (!created.ok && created.problem.kind === "outcome-unknown") {
    // The world first, then the same bytes again: the answer tells the first one's ids.
    const found = await earlierEvent(participant, booking);
    if (!found.ok) return created;
    if (found.value !== null) return asMade(found.value);
    created = await events.createEvent(booking.eventBody);
  }
  if (!created.ok) return created;
  if (created.value.outcome === "created")
    return answered({ event: created.value.event, meetingMissing: created.value.onlineMeeting === "missing" });
  const found = await earlierEvent(participant, booking);
  if (!found.ok) return found;
  if (found.value !== null) return asMade(found.value);
  return {
    ok: false,
    problem: { kind: "conflict", status: null, code: "ErrorDuplicateTransactionId", requestId: null },
  };
}
