import type { AgendaBlock } from "../agenda/agenda-block.ts";
import { readAgendaBlock } from "../agenda/read-agenda-block.ts";
import { instant } from "../circles/instant.ts";
import type { CalendarEvent } from "../graph/calendar-event.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { createSessionEvents } from "../graph/session-event.ts";
import type { Visitor } from "./participant.ts";

const day = 86_400_000;
const back = 35 * day;
const ahead = 63 * day;

/** A meeting of the own calendar that carries an agenda of ours. */
export interface SessionMeeting {
  readonly event: CalendarEvent;
  readonly block: AgendaBlock;
}

/** What a host knows of the meeting at hand; ids only select among what the own calendar holds. */
export interface MeetingHint {
  readonly sessionId?: string | null;
  /** The meeting's chat, which is part of its join address. */
  readonly chatId?: string | null;
  readonly eventId?: string | null;
}

/** The own meetings with an agenda of ours, five weeks back and nine ahead, earliest first. */
export async function sessionMeetings(visitor: Visitor): Promise<GraphAnswer<SessionMeeting[]>> {
  const now = visitor.client.serviceClock.now();
  const events = await createSessionEvents(visitor.client).listEvents({
    from: instant(now - back),
    to: instant(now + ahead),
  });
  if (!events.ok) return events;
  const meetings = events.value.flatMap((event) => {
    const block =
      event.bodyHtml === null
        ? null
        : readAgendaBlock({ contentType: "html", content: event.bodyHtml }, visitor.configuration.appOrigin);
    return block === null ? [] : [{ event, block }];
  });
  return answered(meetings.toSorted((a, b) => a.event.start - b.event.start));
}

/** The meeting a host points at; `null` when the own calendar has none such with an agenda. */
export async function findSessionEvent(
  visitor: Visitor,
  hint: MeetingHint,
): Promise<GraphAnswer<SessionMeeting | null>> {
  const meetings = await sessionMeetings(visitor);
  return meetings.ok ? answered(meetings.value.find((meeting) => matches(meeting, hint)) ?? null) : meetings;
}

function matches({ event, block }: SessionMeeting, { sessionId, chatId, eventId }: MeetingHint): boolean {
  if (sessionId) return block.sessionId === sessionId;
  if (eventId) return event.id === eventId;
  if (chatId) return decoded(event.joinUrl ?? "").includes(`/${chatId}/`);
  return false;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
