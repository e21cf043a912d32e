import type { EventWindow } from "../../graph/list-events.ts";
import { readEventEach } from "../../graph/read-event-each.ts";
import { createSessionEvents } from "../../graph/session-event.ts";
import type { Session } from "../../sessions/session.ts";
import { ownEventIds, rememberEventIds } from "./own-event-ids.ts";
import { type SessionMeeting, toldApart } from "./own-meetings.ts";
import type { Participant } from "../participant.ts";

/** So many are asked for at one look: what fits into one request. */
const most = 20;

interface Absent {
  /** Sessions that the look did not show. */
  readonly sessions: readonly Session[];
  /** What was looked at. */
  readonly window: EventWindow;
}

/** What became of the meetings that a look into the calendar did not show. */
export interface AbsentMeetings {
  /** They stand further away than was looked. */
  readonly meetings: readonly SessionMeeting[];
  /** Ids of sessions whose meeting the own mailbox does not have any more: cancelled, declined or deleted. */
  readonly gone: readonly string[];
}

/**
 * Asks the own mailbox by their ids for meetings that should stand in what was looked at and do not: its answer is no mere absence from
 * a list. One request for all of them; none for what was cancelled or is known to be gone. Where this device has no id yet and the row
 * tells of a time further away, it is looked for there, one at a look.
 */
export async function absentMeetings(participant: Participant, absent: Absent): Promise<AbsentMeetings> {
  const standing = absent.sessions.filter(({ phase }) => phase === "scheduled");
  if (standing.length === 0) return { meetings: [], gone: [] };
  const seen = await ownEventIds(participant);
  const isMine = ({ organizer }: Session) => organizer === participant.person.id;
  const goneBefore = standing.filter((session) => seen[session.id] === null && isMine(session)).map(({ id }) => id);
  const asked = standing.flatMap((session) => {
    // The row has the id of its organizer's mailbox; of others' only what this device saw helps.
    const known = seen[session.id];
    const eventId = known === undefined && isMine(session) ? session.event.id : (known ?? null);
    return eventId === null ? [] : [{ sessionId: session.id, eventId }];
  });
  const unseen = standing.find((session) => !(session.id in seen) && session.start >= absent.window.to);
  const found =
    asked.length > 0 || unseen === undefined
      ? await askedFor(participant, asked.slice(0, most))
      : await lookedFor(participant, unseen);
  await rememberEventIds(participant, Object.fromEntries(found.gone.map((id) => [id, null])));
  return { meetings: found.meetings, gone: [...goneBefore, ...found.gone] };
}

async function askedFor(
  participant: Participant,
  asked: readonly { readonly sessionId: string; readonly eventId: string }[],
): Promise<AbsentMeetings> {
  const answers = await readEventEach(
    participant.client,
    asked.map(({ eventId }) => eventId),
  );
  const meetings: SessionMeeting[] = [];
  const gone: string[] = [];
  for (const [index, { sessionId }] of asked.entries()) {
    const answer = answers[index];
    if (answer?.ok) {
      const [told = { sessionId, event: answer.value, block: null }] = (await toldApart(participant, [answer.value]))
        .sessions;
      // Where a whole series was given another time, the same event is another session's.
      if (told.sessionId === sessionId) meetings.push(told);
    } else if (answer?.problem.kind === "not-found") gone.push(sessionId);
  }
  return { meetings, gone };
}

async function lookedFor(participant: Participant, { id, start, end }: Session): Promise<AbsentMeetings> {
  const events = await createSessionEvents(participant.client).listEvents({ from: start, to: end });
  if (!events.ok) return { meetings: [], gone: [] };
  const meetings = (await toldApart(participant, events.value)).sessions.filter(({ sessionId }) => sessionId === id);
  return { meetings, gone: meetings.length === 0 ? [id] : [] };
}
