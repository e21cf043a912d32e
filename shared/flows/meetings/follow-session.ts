import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { findSessionEvent } from "./find-session-event.ts";
import { absentMeetings } from "./absent-meetings.ts";
import { asInCalendar, followCalendar } from "./follow-calendar.ts";
import { knownKeyring } from "../circles/know-circles.ts";
import { readIndexes } from "../sessions/known-sessions.ts";
import { lookWindow, ownDouble, type SessionMeeting } from "./own-meetings.ts";
import type { Participant } from "../participant.ts";
import type { SessionView, ShownMeeting } from "../sessions/session-view.ts";

/**
 * Looks into the own calendar for what was done to a session's meeting in Outlook, and has it told to the members where this client keeps
 * the session's row. One request as a rule, and one more where the meeting does not stand near where the row says. Nothing found and no
 * answer leave the view as it is.
 */
export async function followSession(participant: Participant, view: SessionView): Promise<SessionView> {
  const near = await findSessionEvent(participant, { sessionId: view.sessionId });
  if (!near.ok) return view;
  const { session } = view;
  const sessions = near.value === null && session !== null ? [session] : [];
  const window = lookWindow(session?.start ?? participant.client.serviceClock.now());
  const absent = await absentMeetings(participant, { sessions, window });
  const found = near.value ?? absent.meetings[0] ?? null;
  const keyring = view.circle === null ? null : await knownKeyring(participant, view.circle.id);
  if (keyring) {
    const isNews = found === null || session === null || asInCalendar(session, found.event) !== null;
    // What is told takes the revision after the newest one, which another device or a newcomer's sealing may have written.
    if (isNews) await readIndexes(participant, [keyring]);
    const meetings = found === null ? [] : [found];
    await followCalendar(participant, { keyrings: [keyring], meetings, others: [], gone: absent.gone });
  }
  if (found !== null) return { ...view, meeting: ownMeeting(found), joinUrl: found.event.joinUrl };
  const isCancelled = session?.phase === "cancelled" || absent.gone.includes(view.sessionId);
  if (session === null || !isCancelled || session.organizer !== participant.person.id) return view;
  const { start, end } = session;
  const organizer = participant.person.name;
  return {
    ...view,
    meeting: { eventId: null, start, end, organizer, isOrganizer: true, isCancelled: true, declinedBy: [] },
  };
}

function ownMeeting(meeting: SessionMeeting): ShownMeeting {
  const double = ownDouble(meeting);
  return { ...shownMeeting(meeting.event), inInvitation: meeting.block, ...(double && { double: double.id }) };
}

/** What a screen shows of a meeting. */
export function shownMeeting(event: CalendarEvent): ShownMeeting {
  const { id, start, end, organizer, isOrganizer, isCancelled, attendees } = event;
  return {
    eventId: id,
    start,
    end,
    organizer: organizer?.name ?? "",
    isOrganizer,
    isCancelled,
    declinedBy: attendees.flatMap(({ response, name }) => (response === "declined" ? name : [])),
  };
}
