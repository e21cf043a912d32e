import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { findSessionEvent } from "./find-session-event.ts";
import { asInCalendar, followCalendar, isGone } from "./follow-calendar.ts";
import { knownKeyring } from "../circles/know-circles.ts";
import { readIndexes } from "../sessions/known-sessions.ts";
import type { SessionMeeting } from "./own-meetings.ts";
import type { Participant } from "../participant.ts";
import type { SessionView, ShownMeeting } from "../sessions/session-view.ts";

/**
 * Looks into the own calendar for what was done to a session's meeting in Outlook, and has it told to the members where this client keeps
 * the session's row. One request as a rule. Nothing found and no answer leave the view as it is.
 */
export async function followSession(participant: Participant, view: SessionView): Promise<SessionView> {
  const found = await findSessionEvent(participant, { sessionId: view.sessionId });
  if (!found.ok) return view;
  const keyring = view.circle === null ? null : await knownKeyring(participant, view.circle.id);
  const meetings = found.value === null ? [] : [found.value];
  if (keyring) {
    const { session } = view;
    const missing = found.value === null && session !== null ? [session.id] : [];
    const isNews = found.value === null || session === null || asInCalendar(session, found.value.event) !== null;
    // What is told takes the revision after the newest one, which another device or a newcomer's sealing may have written.
    if (isNews) await readIndexes(participant, [keyring]);
    await followCalendar(participant, { keyrings: [keyring], meetings, others: [], missing });
  }
  if (found.value !== null) return { ...view, meeting: ownMeeting(found.value), joinUrl: found.value.event.joinUrl };
  const own = view.session?.organizer === participant.person.id ? view.session.event.id : null;
  if (own === null || view.session === null) return view;
  const { start, end } = view.session;
  const isCancelled = await isGone(participant, own);
  const organizer = participant.person.name;
  return isCancelled
    ? { ...view, meeting: { eventId: null, start, end, organizer, isOrganizer: true, isCancelled, declinedBy: [] } }
    : view;
}

function ownMeeting({ event, double }: SessionMeeting): ShownMeeting {
  return { ...shownMeeting(event), ...(double && { double: double.id }) };
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
