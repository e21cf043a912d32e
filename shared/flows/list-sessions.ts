import type { Instant } from "../circles/instant.ts";
import type { CalendarEvent } from "../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { circleIdOfSession } from "../sessions/session-link.ts";
import { findSessionEvent, type MeetingHint, sessionMeetings } from "./find-session-event.ts";
import { knowCircles } from "./know-circles.ts";
import type { Participant } from "./participant.ts";
import { ownReflections } from "./reflect-on-session.ts";

/** A session as the home screen lists it. */
export interface ListedSession {
  readonly sessionId: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  /** The others, by name. */
  readonly with: readonly string[];
  readonly circleName: string | null;
  readonly isCancelled: boolean;
  readonly joinUrl: string | null;
  readonly reflected: boolean;
}

/** The participant's sessions, five weeks back and nine ahead, earliest first: what the own calendar carries. Three requests. */
export async function listSessions(participant: Participant): Promise<GraphAnswer<readonly ListedSession[]>> {
  const meetings = await sessionMeetings(participant);
  if (!meetings.ok) return meetings;
  const circles = await knowCircles(participant);
  const reflections = await ownReflections(participant);
  const nameOf = new Map(circles.ok ? circles.value.map(({ circle }) => [circle.id, circle.name]) : []);
  return answered(
    meetings.value.map(({ event, block }) => ({
      sessionId: block.sessionId,
      title: block.title,
      start: event.start,
      end: event.end,
      with: companyOf(event, participant.person.address),
      circleName: nameOf.get(circleIdOfSession(block.sessionId) ?? "") || null,
      isCancelled: event.isCancelled,
      joinUrl: event.joinUrl,
      reflected: reflections.ok && reflections.value.has(block.sessionId),
    })),
  );
}

function companyOf(event: CalendarEvent, own: string): string[] {
  const people = [...(event.organizer ? [event.organizer] : []), ...event.attendees];
  const others = people.filter(({ address }) => address.toLowerCase() !== own.toLowerCase());
  return [...new Map(others.map(({ address, name }) => [address.toLowerCase(), name])).values()];
}

/** The session a host points at: by its own id, its meeting's chat or its event; `null` when no agenda of ours is there. */
export async function sessionAt(participant: Participant, hint: MeetingHint): Promise<GraphAnswer<string | null>> {
  if (hint.sessionId) return answered(hint.sessionId);
  const meeting = await findSessionEvent(participant, hint);
  return meeting.ok ? answered(meeting.value?.block.sessionId ?? null) : meeting;
}
