import type { Keyring } from "../../circles/keyring.ts";
import type { CalendarEvent } from "../../graph/calendar-event.ts";
import type { Session } from "../../sessions/session.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { adoptedOccurrence } from "./adopted-session.ts";
import { isAdoptable } from "./adoptable-meetings.ts";
import { type KnownSession, knownSessions } from "../sessions/known-sessions.ts";
import type { SessionMeeting } from "./own-meetings.ts";
import type { Participant } from "../participant.ts";
import type { ToldSession } from "../sessions/rows-of-session.ts";
import { tellSessions } from "../sessions/tell-sessions.ts";

export interface Followed {
  readonly keyrings: readonly Keyring[];
  readonly meetings: readonly SessionMeeting[];
  readonly others: readonly CalendarEvent[];
  /** Ids of sessions whose meeting the own mailbox does not have any more. */
  readonly gone: readonly string[];
}

/**
 * Writes into the records what was done to sessions in Outlook: moved, cancelled, and further meetings of a series that was adopted.
 * Each is told by whose client keeps the session's row; everybody else sees it in the own calendar anyway.
 *
 * @returns the further meetings, which are sessions from now on
 */
export async function followCalendar(
  participant: Participant,
  { keyrings, meetings, others, gone }: Followed,
): Promise<readonly SessionMeeting[]> {
  const me = participant.person.id;
  const own = new Map(
    (await knownSessions(participant)).filter(({ author }) => author === me).map((known) => [known.session.id, known]),
  );
  const circleOf = (sessionId: string) =>
    keyrings.find(({ circle }) => circle.id === circleIdOfSession(sessionId))?.circle;
  const changed = meetings.flatMap(({ sessionId, event }): ToldSession[] => {
    const known = own.get(sessionId);
    const circle = circleOf(sessionId);
    const session = known && asInCalendar(known.session, event);
    return circle && known && session ? [{ circle, session, revision: known.revision + 1 }] : [];
  });
  for (const id of gone) {
    const known = own.get(id);
    const circle = circleOf(id);
    // The organizer's own copy leaves the calendar when the meeting is cancelled; somebody else may have declined it.
    if (!known || !circle || known.session.organizer !== me || known.session.phase !== "scheduled") continue;
    const session: Session = { ...known.session, phase: "cancelled" };
    changed.push({ circle, session, revision: known.revision + 1 });
  }
  const further = await furtherMeetings(participant, { meetings, others, own });
  const added = further.flatMap(({ session }): ToldSession[] => {
    const circle = circleOf(session.id);
    return circle ? [{ circle, session, revision: 1 }] : [];
  });
  const renewed = meetings.flatMap((meeting): ToldSession[] => {
    const circle = circleOf(meeting.sessionId);
    const session = own.has(meeting.sessionId) ? null : renewedSession(meeting, own);
    return circle && session ? [{ circle, session, revision: 1 }] : [];
  });
  const told = [...changed, ...added, ...renewed];
  if (told.length > 0) {
    const intentId = `follow/${told.map(({ session, revision }) => `${session.id}/${revision}`).join()}`;
    await tellSessions(participant, { told, intentId });
  }
  return further.map(({ session, event }) => ({ sessionId: session.id, event, block: null }));
}

/** The session as the calendar has it now; `null` where the row says so already. */
export function asInCalendar(session: Session, { start, end, isCancelled }: CalendarEvent): Session | null {
  const phase = isCancelled ? "cancelled" : "scheduled";
  const isSame = session.start === start && session.end === end && session.phase === phase;
  return isSame ? null : { ...session, start, end, phase };
}

/** Where the organizer gave a whole series another time in Outlook, its meetings are new ones to the calendar. */
function renewedSession(
  { sessionId, event, block }: SessionMeeting,
  own: ReadonlyMap<string, KnownSession>,
): Session | null {
  const { originalStart, start, end, iCalUId, joinUrl } = event;
  if (block === null || originalStart === null || event.isCancelled) return null;
  const like = [...own.values()].find(({ session }) => session.series?.id === block.sessionId)?.session;
  if (like === undefined) return null;
  const series = { id: block.sessionId, originalStart };
  return { ...like, id: sessionId, phase: "scheduled", start, end, series, event: { id: event.id, iCalUId, joinUrl } };
}

/** Meetings of the same series as one that the participant has adopted. */
async function furtherMeetings(
  participant: Participant,
  {
    meetings,
    others,
    own,
  }: Pick<Followed, "meetings" | "others"> & { readonly own: ReadonlyMap<string, KnownSession> },
) {
  const now = participant.client.serviceClock.now();
  const seriesOf = new Map(
    meetings.flatMap(({ sessionId, event }) => {
      const session = own.get(sessionId)?.session;
      return session?.adopted && session.series && event.seriesMasterId
        ? [[event.seriesMasterId, session] as const]
        : [];
    }),
  );
  const further: { readonly session: Session; readonly event: CalendarEvent }[] = [];
  for (const event of others) {
    const sibling = seriesOf.get(event.seriesMasterId ?? "");
    if (sibling?.series === undefined || !isAdoptable(event, now)) continue;
    const session = await adoptedOccurrence({ event, like: sibling, seriesId: sibling.series.id });
    if (session !== null) further.push({ session, event });
  }
  return further;
}
