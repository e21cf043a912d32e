import type { TodoSession } from "../../agenda/todo/todo-commitments.ts";
import { instant } from "../../circles/instant.ts";
import type { Participant } from "../participant.ts";
import { knownSessions } from "../sessions/known-sessions.ts";
import { lastView } from "../sessions/last-view.ts";
import type { SessionView } from "../sessions/session-view.ts";

/** A year of weekly sessions, and what lies ahead. */
const mostSessions = 60;

/** What was agreed in the sessions that this device has opened, the latest of them, as it was seen last. No request. */
export async function todoSessions(participant: Participant, sessionId?: string): Promise<readonly TodoSession[]> {
  const known = (await knownSessions(participant)).map(({ session }) => session);
  const latest = known.toSorted((a, b) => b.start - a.start).slice(0, mostSessions);
  const ids = new Set([...(sessionId === undefined ? [] : [sessionId]), ...latest.map(({ id }) => id)]);
  const views = await Promise.all([...ids].map((id) => lastView(participant, id)));
  return views.flatMap((kept) => (kept === null ? [] : [todoSession(kept.view)]));
}

export function todoSession({ sessionId, session, meeting, agenda }: SessionView): TodoSession {
  return { id: sessionId, start: session?.start ?? meeting?.start ?? instant(0), commitments: agenda.commitments };
}
