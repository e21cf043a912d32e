import type { AgendaBlock } from "../../agenda/agenda-block.ts";
import { readAgendaBlock } from "../../agenda/read-agenda-block.ts";
import { instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import type { EventWindow } from "../../graph/list-events.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import { occurrenceSessionId } from "../../sealing/occurrence-session-id.ts";
import { type KnownSession, knownSessions } from "../sessions/known-sessions.ts";
import type { Participant } from "../participant.ts";

const day = 86_400_000;
const back = 35 * day;
const ahead = 63 * day;

/** A meeting of the own calendar that is a session. */
export interface SessionMeeting {
  readonly sessionId: string;
  readonly event: CalendarEvent;
  /** `null`: the meeting was adopted and carries no agenda of ours. */
  readonly block: AgendaBlock | null;
  /** The participant's own meeting for the same session, where another member's booking of it counts: two had booked at once. */
  readonly double?: CalendarEvent;
}

/** What the own calendar holds, earliest first. */
export interface OwnMeetings {
  readonly sessions: readonly SessionMeeting[];
  /** Meetings that are no sessions. */
  readonly others: readonly CalendarEvent[];
}

/** Five weeks back and nine ahead of a moment: what one look into the calendar covers. */
export function lookWindow(at: number): EventWindow {
  return { from: instant(at - back), to: instant(at + ahead) };
}

/** The own calendar, told apart into sessions and other meetings. One request, and one more per fifty meetings. */
export async function ownMeetings(participant: Participant, window: EventWindow): Promise<GraphAnswer<OwnMeetings>> {
  const events = await createSessionEvents(participant.client).listEvents(window);
  if (!events.ok) return events;
  return answered(await toldApart(participant, events.value));
}

/** Which of these events are sessions, by the agenda they carry or by what the circles' indexes say of them. */
export async function toldApart(participant: Participant, events: readonly CalendarEvent[]): Promise<OwnMeetings> {
  const known = await knownSessions(participant);
  const sessions: SessionMeeting[] = [];
  const others: CalendarEvent[] = [];
  for (const event of events.toSorted((a, b) => a.start - b.start)) {
    const block =
      event.bodyHtml === null
        ? null
        : readAgendaBlock({ contentType: "html", content: event.bodyHtml }, participant.configuration.appOrigin);
    const sessionId = block === null ? adoptedAs(event, known) : await linkedTo(event, block);
    if (sessionId === null) others.push(event);
    else sessions.push({ sessionId, event, block });
  }
  return { sessions: withDoubles(sessions, { known, me: participant.person.id }), others };
}

/** Each session with the meeting that counts; what two members booked at once is found by who organizes it. */
function withDoubles(
  sessions: readonly SessionMeeting[],
  { known, me }: { readonly known: readonly KnownSession[]; readonly me: PersonId },
): readonly SessionMeeting[] {
  const organizerOf = new Map(known.map(({ session }) => [session.id, session.adopted ? null : session.organizer]));
  const isDouble = ({ sessionId, event }: SessionMeeting) => {
    const organizer = organizerOf.get(sessionId) ?? null;
    return organizer !== null && event.isOrganizer !== (organizer === me);
  };
  const doubles = sessions.filter(isDouble);
  const counting = sessions.filter((one) => !doubles.includes(one));
  const alone = doubles.filter(({ sessionId }) => !counting.some((one) => one.sessionId === sessionId));
  return [...counting, ...alone]
    .map((one) => {
      const own = doubles.find(
        ({ sessionId, event }) => sessionId === one.sessionId && event.isOrganizer && !event.isCancelled,
      );
      return own === undefined || own === one ? one : { ...one, double: own.event };
    })
    .toSorted((a, b) => a.event.start - b.event.start);
}

/** The agenda of a series names the series; which of its sessions it is follows from where the occurrence stood first. */
async function linkedTo({ originalStart }: CalendarEvent, block: AgendaBlock): Promise<string> {
  return originalStart === null ? block.sessionId : occurrenceSessionId(block.sessionId, originalStart);
}

/** Two who had no circle yet may have adopted it at once: for both it is the session with the lower id. */
function adoptedAs({ iCalUId }: CalendarEvent, known: readonly KnownSession[]): string | null {
  if (iCalUId === null) return null;
  const found = known.filter(({ session }) => session.adopted === true && session.event.iCalUId === iCalUId);
  return found.map(({ session }) => session.id).toSorted()[0] ?? null;
}
