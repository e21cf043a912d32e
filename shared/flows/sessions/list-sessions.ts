import type { Circle } from "../../circles/circle.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { Instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import type { SessionSeries } from "../../sessions/session.ts";
import { adoptable, adoptableAtHand, type AdoptableMeeting } from "../meetings/adoptable-meetings.ts";
import { meetingAtHand, type MeetingHint } from "../meetings/find-session-event.ts";
import { followCalendar } from "../meetings/follow-calendar.ts";
import { shownMeeting } from "../meetings/follow-session.ts";
import { knowCircles, knownKeyrings } from "../circles/know-circles.ts";
import { knownSessions, readIndexes } from "./known-sessions.ts";
import { lookWindow, type SessionMeeting, toldApart } from "../meetings/own-meetings.ts";
import type { Participant } from "../participant.ts";
import { ownReflections } from "../reflection/reflect-on-session.ts";

/** Of sessions that should stand in the calendar and do not, so many are asked for by their ids at one look. */
const mostMissing = 4;

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
  /** Names of those who have declined. */
  readonly declinedBy: readonly string[];
  /** The participant's own meeting at the same time, where two had booked the session at once and another member's counts. */
  readonly double?: { readonly eventId: string; readonly by: string };
  readonly joinUrl: string | null;
  readonly reflected: boolean;
  /** Which session of its series it is, where that is known. */
  readonly place?: { readonly number: number; readonly of: number };
}

/** What the home screen shows of the own calendar. */
export interface Listing {
  /** Earliest first. */
  readonly sessions: readonly ListedSession[];
  /** Meetings of a pair or circle that are no sessions yet. */
  readonly adoptable: readonly AdoptableMeeting[];
}

/**
 * The participant's sessions, five weeks back and nine ahead: what the own calendar carries, so that whatever was moved or cancelled in
 * Outlook is told as it is. Four requests.
 */
export async function listSessions(participant: Participant): Promise<GraphAnswer<Listing>> {
  const now = participant.client.serviceClock.now();
  const window = lookWindow(now);
  const [events, circles] = await Promise.all([
    createSessionEvents(participant.client).listEvents(window),
    knowCircles(participant),
  ]);
  if (!events.ok) return events;
  const keyrings = circles.ok ? circles.value : [];
  const [reflections] = await Promise.all([ownReflections(participant), readIndexes(participant, keyrings)]);
  const { sessions, others } = await toldApart(participant, events.value);
  const here = new Set(sessions.map(({ sessionId }) => sessionId));
  const elsewhere = async () =>
    (await knownSessions(participant)).filter(
      ({ session: { id, end, start } }) => !here.has(id) && end > window.from && start < window.to,
    );
  const missing = (await elsewhere())
    .filter(({ session }) => session.phase === "scheduled" && session.organizer === participant.person.id)
    .slice(0, mostMissing)
    .map(({ session }) => session.id);
  const following = await followCalendar(participant, { keyrings, meetings: sessions, others, missing });
  const cancelled = (await elsewhere()).filter(({ session }) => session.phase === "cancelled");

  const records = new Map((await knownSessions(participant)).map(({ session }) => [session.id, session]));
  const circleOf = new Map(keyrings.map(({ circle }) => [circle.id, circle]));
  const list = (
    session: Pick<ListedSession, "sessionId" | "start" | "end"> & Partial<ListedSession>,
  ): ListedSession => {
    const circle = circleOf.get(circleIdOfSession(session.sessionId) ?? "");
    const others = circle === undefined ? [] : everybodyIn(circle).filter(({ id }) => id !== participant.person.id);
    const record = records.get(session.sessionId);
    return {
      title: titleOf(record?.format ?? circle?.format),
      with: others.map(({ name }) => name),
      circleName: circle?.name || null,
      isCancelled: false,
      declinedBy: [],
      joinUrl: null,
      reflected: reflections.ok && reflections.value.has(session.sessionId),
      ...placeIn(record?.series),
      ...session,
    };
  };
  const all = [
    ...[...sessions, ...following].map((meeting) => list(inCalendar(meeting, participant.person.address))),
    // The organizer's own copy is gone when a meeting is cancelled.
    ...cancelled.map(({ session: { id, start, end } }) => list({ sessionId: id, start, end, isCancelled: true })),
  ];
  return answered({
    sessions: all.toSorted((a, b) => a.start - b.start),
    adoptable: adoptable({
      events: others.filter((event) => !following.some((meeting) => meeting.event === event)),
      circles: keyrings.map(({ circle }) => circle),
      me: participant.person,
      now,
    }),
  });
}

function inCalendar({ sessionId, event, block, double }: SessionMeeting, own: string) {
  const { start, end, isCancelled, joinUrl } = event;
  const { declinedBy } = shownMeeting(event);
  const title = block === null ? {} : { title: block.title };
  return {
    sessionId,
    start,
    end,
    isCancelled,
    joinUrl,
    declinedBy,
    with: companyOf(event, own),
    ...title,
    ...(double && { double: { eventId: double.id, by: event.organizer?.name ?? "" } }),
  };
}

function placeIn({ number, of }: Partial<SessionSeries> = {}): Pick<ListedSession, "place"> {
  return number === undefined || of === undefined ? {} : { place: { number, of } };
}

function titleOf(format: Circle["format"] | undefined): string {
  return format === undefined ? "Session" : formatById(format).name;
}

function companyOf(event: CalendarEvent, own: string): string[] {
  const people = [...(event.organizer ? [event.organizer] : []), ...event.attendees];
  const others = people.filter(({ address }) => address.toLowerCase() !== own.toLowerCase());
  return [...new Map(others.map(({ address, name }) => [address.toLowerCase(), name])).values()];
}

/** What a host points at. */
export interface PlaceAtHand {
  readonly sessionId: string | null;
  /** No session yet, and it could be one. */
  readonly adoptable: AdoptableMeeting | null;
}

/** The session a host points at, by its own id, its meeting's chat or its event; or the meeting there that could become one. */
export async function sessionAt(participant: Participant, hint: MeetingHint): Promise<GraphAnswer<PlaceAtHand>> {
  const known = await knownSessions(participant);
  if (hint.sessionId && known.some(({ session }) => session.id === hint.sessionId))
    return answered({ sessionId: hint.sessionId, adoptable: null });
  const found = await meetingAtHand(participant, hint);
  if (!found.ok && !hint.sessionId) return found;
  // Without a network what this device has seen of it may still be shown.
  const sessionId = (found.ok ? found.value.session?.sessionId : null) ?? hint.sessionId ?? null;
  const other = found.ok && sessionId === null ? found.value.other : null;
  if (other === null) return answered({ sessionId, adoptable: null });
  const circles = (await knownKeyrings(participant)).map(({ circle }) => circle);
  const now = participant.client.serviceClock.now();
  return answered({ sessionId, adoptable: adoptableAtHand({ event: other, circles, me: participant.person, now }) });
}
