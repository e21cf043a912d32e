import type { AgendaBlock } from "../agenda/block/agenda-block.ts";
import { renderAgendaBlock } from "../agenda/block/render-agenda-block.ts";
import type { Person } from "../circles/person.ts";
import { sessionSubject } from "./session-subject.ts";
import type { Session } from "./session.ts";
import { wallTime } from "./wall-time.ts";

/** What an event carries of a session; of a series its id and its first date. */
export interface EventBooking {
  readonly session: Pick<Session, "id" | "start" | "end" | "timeZone" | "organizer">;
  /** All members; the organizer among them is not invited to their own meeting. */
  readonly members: readonly Person[];
  readonly block: AgendaBlock;
  readonly appOrigin: string;
  /** The name under which Graph knows the session's zone (Windows, or IANA where Graph takes it); `null`: give times in UTC. */
  readonly graphTimeZone: string | null;
  /** The organizer's own words; `null` for the neutral subject. */
  readonly subject: string | null;
  /** Hides the body from delegates who may see the calendar. */
  readonly confidential?: boolean;
}

interface GraphTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** The body of `POST /me/events`, complete: the agenda is in it, so no second mail is sent. */
export interface NewSessionEvent {
  readonly subject: string;
  readonly body: { readonly contentType: "html"; readonly content: string };
  readonly start: GraphTime;
  readonly end: GraphTime;
  readonly attendees: readonly {
    readonly type: "required";
    readonly emailAddress: { readonly address: string; readonly name: string };
  }[];
  readonly isOnlineMeeting: true;
  readonly onlineMeetingProvider: "teamsForBusiness";
  readonly allowNewTimeProposals: true;
  readonly sensitivity: "normal" | "private";
  readonly transactionId: string;
}

/**
 * What is posted to Graph for a session. Field by field, so that nothing of the circle, the format, goals, notes or cases can get
 * in. The transaction id is the session's id: the same booking sent twice is one event.
 */
export function sessionEvent(booking: EventBooking): NewSessionEvent {
  const { session, members, block, appOrigin, subject } = booking;
  return {
    subject: sessionSubject(subject),
    body: { contentType: "html", content: renderAgendaBlock(block, appOrigin).html },
    ...timesOf(booking),
    attendees: members
      .filter(({ id }) => id !== session.organizer)
      .map(({ address, name }) => ({ type: "required", emailAddress: { address, name } })),
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    allowNewTimeProposals: true,
    sensitivity: booking.confidential === true ? "private" : "normal",
    transactionId: session.id,
  };
}

/** Both times in one zone: in UTC where Graph does not know the zone, or where a clock change makes one of them mean two instants. */
function timesOf({ session, graphTimeZone }: EventBooking): { start: GraphTime; end: GraphTime } {
  const inZone = [session.start, session.end].map((at) => wallTime(at, session.timeZone));
  const utc = graphTimeZone === null || inZone.some(({ timeZone }) => timeZone !== session.timeZone);
  const zone = utc ? "UTC" : session.timeZone;
  const [start, end] = [session.start, session.end].map((at) => ({
    dateTime: wallTime(at, zone).dateTime,
    timeZone: utc ? "UTC" : (graphTimeZone ?? "UTC"),
  })) as [GraphTime, GraphTime];
  return { start, end };
}
