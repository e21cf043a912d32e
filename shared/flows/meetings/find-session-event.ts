import type { Instant } from "../../circles/instant.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { knowCircles } from "../circles/know-circles.ts";
import { knownSessions, readIndexes } from "../sessions/known-sessions.ts";
import { ownEventIds } from "./own-event-ids.ts";
import { lookWindow, type OwnMeetings, ownMeetings, type SessionMeeting, toldApart } from "./own-meetings.ts";
import type { Participant } from "../participant.ts";

/** What a host knows of the meeting at hand; ids only select among what the own calendar holds. */
export interface MeetingHint {
  /** Of a session, or of a series: then its session nearest to now is meant. */
  readonly sessionId?: string | null;
  /** The meeting's chat, which is part of its join address. */
  readonly chatId?: string | null;
  /** Any kind of id under which the mailbox knows the event. */
  readonly eventId?: string | null;
}

/** What lies at the place a host points at: a session, or a meeting that could be adopted. */
export interface MeetingAtHand {
  readonly session: SessionMeeting | null;
  readonly other: CalendarEvent | null;
}

const nothing: MeetingAtHand = { session: null, other: null };

/** The session's meeting in the own calendar; `null` when none is there. One request; what was adopted elsewhere may cost two more. */
export async function findSessionEvent(
  participant: Participant,
  hint: MeetingHint,
): Promise<GraphAnswer<SessionMeeting | null>> {
  const found = await meetingAtHand(participant, hint);
  return found.ok ? answered(found.value.session) : found;
}

/** The meeting a host points at, session or not. */
export async function meetingAtHand(participant: Participant, hint: MeetingHint): Promise<GraphAnswer<MeetingAtHand>> {
  const { serviceClock } = participant.client;
  const known = (await knownSessions(participant)).find(({ session }) => session.id === hint.sessionId);
  const meetings = await ownMeetings(participant, lookWindow(known?.session.start ?? serviceClock.now()));
  if (!meetings.ok) return meetings;
  const found = pick(meetings.value, hint, serviceClock.now());
  if (found.session !== null) return answered(found);
  const event = found.other ?? (hint.eventId ? await eventOf(participant, hint.eventId) : null);
  if (event === null && !hint.sessionId) return answered(nothing);
  // Another member may have adopted it, which this device has not read yet.
  const circles = await knowCircles(participant);
  if (!circles.ok) return circles;
  const indexes = await readIndexes(participant, circles.value);
  if (!indexes.ok) return indexes;
  const all = [...meetings.value.sessions.map((meeting) => meeting.event), ...meetings.value.others];
  const again = await toldApart(participant, event === null || all.includes(event) ? all : [...all, event]);
  return answered(pick(again, event === null ? hint : { eventId: event.id }, serviceClock.now()));
}

/** Where the calendar does not answer: the session there that this device has seen before, `null` when it has seen none. No request. */
export async function sessionSeenAt(participant: Participant, hint: MeetingHint): Promise<string | null> {
  const now = participant.client.serviceClock.now();
  const ids = await ownEventIds(participant);
  const seen = (await knownSessions(participant)).map(({ session }) => session);
  const fitting = seen.filter(({ id, event }) =>
    isEventAt({ id: ids[id] ?? event.id ?? "", joinUrl: event.joinUrl }, hint),
  );
  return fitting.toSorted((a, b) => distance(a, now) - distance(b, now))[0]?.id ?? null;
}

/** Outlook on the web names an event by another kind of id; the service takes each kind in the address. */
async function eventOf(participant: Participant, eventId: string): Promise<CalendarEvent | null> {
  const event = await createSessionEvents(participant.client).getEvent(eventId);
  return event.ok ? event.value : null;
}

function pick({ sessions, others }: OwnMeetings, hint: MeetingHint, now: Instant): MeetingAtHand {
  const fitting = sessions.filter((meeting) => isAt(meeting, hint));
  const session = fitting.toSorted((a, b) => distance(a.event, now) - distance(b.event, now))[0] ?? null;
  if (session !== null) return { session, other: null };
  return { session: null, other: others.find((event) => isEventAt(event, hint) || carries(event, hint)) ?? null };
}

function isAt({ sessionId, event, block, doubles = [] }: SessionMeeting, hint: MeetingHint): boolean {
  if (hint.sessionId) return sessionId === hint.sessionId || block?.sessionId === hint.sessionId;
  return [event, ...doubles].some((one) => isEventAt(one, hint));
}

function isEventAt({ id, joinUrl }: Pick<CalendarEvent, "id" | "joinUrl">, { eventId, chatId }: MeetingHint): boolean {
  if (eventId) return id === eventId;
  return Boolean(chatId) && decoded(joinUrl ?? "").includes(`/${chatId}/`);
}

/** An agenda that was put in while the meeting was written has a link before there is a session. */
function carries({ bodyHtml }: CalendarEvent, { sessionId }: MeetingHint): boolean {
  return Boolean(sessionId) && (bodyHtml ?? "").includes(`${sessionId}`);
}

/** How far a meeting is from now; nothing while it runs. */
function distance({ start, end }: Pick<CalendarEvent, "start" | "end">, now: Instant): number {
  return Math.max(0, start - now, now - end);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
