import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { findSessionEvent } from "./find-session-event.ts";
import { followCalendar } from "./follow-calendar.ts";
import { knownKeyring } from "../circles/know-circles.ts";
import { readIndexes } from "../sessions/known-sessions.ts";
import type { Participant } from "../participant.ts";
import type { SessionView } from "../sessions/session-view.ts";

/** A session's meeting in the own calendar as it is this moment; `null` where it is gone. One request as a rule. */
export async function eventOfSession(
  participant: Participant,
  { sessionId, meeting }: Pick<SessionView, "sessionId" | "meeting">,
): Promise<GraphAnswer<CalendarEvent | null>> {
  if (meeting === null) {
    const found = await findSessionEvent(participant, { sessionId });
    return found.ok ? answered(found.value?.event ?? null) : found;
  }
  if (meeting.eventId === null) return answered(null);
  const event = await createSessionEvents(participant.client).getEvent(meeting.eventId);
  return !event.ok && event.problem.kind === "not-found" ? answered(null) : event;
}

/**
 * Tells the members what the participant has just done to a session's meeting, where this client keeps the session's row. What does
 * not go through now is told at the next look: the calendar has it already.
 */
export async function tellOwnChange(
  participant: Participant,
  { sessionId, circle }: Pick<SessionView, "sessionId" | "circle">,
  event: CalendarEvent,
): Promise<void> {
  const keyring = circle === null ? null : await knownKeyring(participant, circle.id);
  if (!keyring) return;
  await readIndexes(participant, [keyring]);
  const meetings = [{ sessionId, event, block: null }];
  await followCalendar(participant, { keyrings: [keyring], meetings, others: [], gone: [] });
}
