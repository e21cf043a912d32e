import type { Circle } from "../../circles/circle.ts";
import { everybodyIn } from "../../circles/everybody-in.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import type { ReminderState } from "../../reflection/reminder.ts";
import type { TimeRange } from "../../scheduling/zone-rules.ts";
import type { Session, SessionSeries } from "../../sessions/session.ts";
import { absentMeetings } from "../meetings/absent-meetings.ts";
import { adoptable, adoptableAtHand, type AdoptableMeeting } from "../meetings/adoptable-meetings.ts";
import { meetingAtHand, type MeetingHint, sessionSeenAt } from "../meetings/find-session-event.ts";
import { followCalendar } from "../meetings/follow-calendar.ts";
import { shownMeeting } from "../meetings/follow-session.ts";
import { knowHome, knownKeyrings } from "../circles/know-circles.ts";
import { knownSessions, readIndexes } from "./known-sessions.ts";
import { type LaterSessions, laterSessions } from "./later-sessions.ts";
import { blockIn, lookWindow, ownDouble, type SessionMeeting, toldApart } from "../meetings/own-meetings.ts";
import type { Participant } from "../participant.ts";
import { reflectionsIn } from "../reflection/reflect-on-session.ts";
import { withReflections } from "./with-reflections.ts";

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
  /** How the reminder of its reflection stands. */
  readonly reminder: ReminderState;
  /** Which session of its series it is, where that is known. */
  readonly place?: { readonly number: number; readonly of: number };
}

/** What of a series is further ahead than the list reaches. */
export interface ListedLater extends LaterSessions, Pick<ListedSession, "with" | "circleName"> {}

/** What the home screen shows of the own calendar. */
export interface Listing {
  /** Earliest first. */
  readonly sessions: readonly ListedSession[];
  readonly later: readonly ListedLater[];
  /** Meetings of a pair or circle that are no sessions yet. */
  readonly adoptable: readonly AdoptableMeeting[];
}

/**
 * The participant's sessions, five weeks back and nine ahead: what the own calendar carries, so that whatever was moved or cancelled in
 * Outlook is told as it is. Three requests.
 */
export async function listSessions(participant: Participant): Promise<GraphAnswer<Listing>> {
  const now = participant.client.serviceClock.now();
  const window = lookWindow(now);
  const [events, home] = await Promise.all([
    createSessionEvents(participant.client).listEvents(window),
    knowHome(participant),
  ]);
  if (!events.ok) return events;
  const { keyrings, rows } = home.ok ? home.value : { keyrings: [], rows: [] };
  await readIndexes(participant, keyrings);
  const { sessions, others } = await toldApart(participant, events.value);
  const { following, cancelled } = await notInCalendar(participant, { keyrings, sessions, others, window });
  const { person } = participant;
  const circles = keyrings.map(({ circle }) => circle);
  const records = (await knownSessions(participant)).map(({ session }) => session);
  const tell = tellingWith({ me: person.id, circles, records, reflected: reflectionsIn(rows) });
  const all = [
    ...[...sessions, ...following].map((meeting) => tell(inCalendar(meeting, person.address))),
    ...cancelled.map(({ id, start, end }) => tell({ sessionId: id, start, end, isCancelled: true })),
  ];
  const listed = new Set(all.map(({ sessionId }) => sessionId));
  return answered({
    sessions: (await withReflections(participant, all)).toSorted((a, b) => a.start - b.start),
    later: laterSessions(records, { from: window.to, listed }).map((one) => ({
      ...one,
      ...companyIn(
        circles.find(({ id }) => id === one.circleId),
        person.id,
      ),
    })),
    adoptable: adoptable({
      events: others.filter((event) => !following.some((meeting) => meeting.event === event)),
      circles,
      me: person,
      now,
    }),
  });
}

interface Look {
  readonly keyrings: readonly Keyring[];
  readonly sessions: readonly SessionMeeting[];
  readonly others: readonly CalendarEvent[];
  readonly window: TimeRange;
}

/** What the look did not show and is a session all the same: meetings that stand elsewhere, further ones of a series, and the cancelled. */
async function notInCalendar(participant: Participant, { keyrings, sessions, others, window }: Look) {
  const here = new Set(sessions.map(({ sessionId }) => sessionId));
  const elsewhere = async () =>
    (await knownSessions(participant))
      .map(({ session }) => session)
      .filter((session) => !here.has(session.id) && belongsTo(window, session));
  const absent = await absentMeetings(participant, { sessions: await elsewhere(), window });
  const found = new Set(absent.meetings.map(({ sessionId }) => sessionId));
  const meetings = [...sessions, ...absent.meetings];
  const further = await followCalendar(participant, { keyrings, meetings, others, gone: absent.gone });
  // The organizer's own copy is gone when a meeting is cancelled, and what was followed may be cancelled only now.
  const isCancelled = ({ id, phase, organizer }: Session) =>
    phase === "cancelled" || (organizer === participant.person.id && absent.gone.includes(id));
  const cancelled = (await elsewhere()).filter((session) => !found.has(session.id) && isCancelled(session));
  return { following: [...absent.meetings, ...further], cancelled };
}

/** Whether a session is one of a look, or was moved out of its reach; the far meetings of a series come with time. */
function belongsTo({ from, to }: TimeRange, { start, end, series }: Session): boolean {
  const isFar = start >= to && start !== series?.originalStart;
  return end > from && (start < to || isFar);
}

type Told = Pick<ListedSession, "sessionId" | "start" | "end"> & Partial<ListedSession>;

/** Fills in what a calendar does not know of a session, from the circles and their records. */
function tellingWith({
  me,
  circles,
  records,
  reflected,
}: {
  readonly me: PersonId;
  readonly circles: readonly Circle[];
  readonly records: readonly Session[];
  readonly reflected: ReadonlyMap<string, unknown>;
}): (told: Told) => Omit<ListedSession, "reminder"> {
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const circleOf = new Map(circles.map((circle) => [circle.id, circle]));
  return (told) => {
    const circle = circleOf.get(circleIdOfSession(told.sessionId) ?? "");
    const record = recordOf.get(told.sessionId);
    return {
      title: titleOf(record?.format ?? circle?.format),
      ...companyIn(circle, me),
      isCancelled: false,
      declinedBy: [],
      joinUrl: null,
      reflected: reflected.has(told.sessionId),
      ...placeIn(record?.series),
      ...told,
    };
  };
}

/** Whom one meets in a circle. */
function companyIn(circle: Circle | undefined, me: PersonId): Pick<ListedSession, "with" | "circleName"> {
  const others = circle === undefined ? [] : everybodyIn(circle).filter(({ id }) => id !== me);
  return { with: others.map(({ name }) => name), circleName: circle?.name || null };
}

function inCalendar(meeting: SessionMeeting, own: string) {
  const { sessionId, event, block } = meeting;
  const { start, end, isCancelled, joinUrl } = event;
  const { declinedBy } = shownMeeting(event);
  const title = block === null ? {} : { title: block.title };
  const double = ownDouble(meeting);
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
  const seen = found.ok ? null : (hint.sessionId ?? (await sessionSeenAt(participant, hint)));
  if (!found.ok && !seen) return found;
  const other = found.ok ? found.value.other : null;
  const isWritten = other !== null && blockIn(participant, other)?.sessionId === hint.sessionId;
  // Without a network what this device has seen of it may still be shown.
  const sessionId = (found.ok ? found.value.session?.sessionId : null) ?? (isWritten ? null : hint.sessionId) ?? seen;
  if (other === null || sessionId !== null) return answered({ sessionId, adoptable: null });
  const circles = (await knownKeyrings(participant)).map(({ circle }) => circle);
  const now = participant.client.serviceClock.now();
  return answered({ sessionId, adoptable: adoptableAtHand({ event: other, circles, me: participant.person, now }) });
}
