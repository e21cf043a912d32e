import type { Instant } from "../../circles/instant.ts";
import type { Participant } from "../participant.ts";
import { knownSessions } from "../sessions/known-sessions.ts";
import { lastView } from "../sessions/last-view.ts";
import { openSession } from "../sessions/open-session.ts";
import { cardWithin } from "./due-card.ts";
import { tellAboutReflection } from "./tell-about-reflection.ts";

/** What is looked at: sessions that have ended after `since` among those the device knows, and the one on the screen. */
export interface EndedSince {
  readonly since: Instant;
  readonly shown: string | null;
}

/**
 * Puts the cards of sessions that have just ended into their meetings' chats, as far as this device knows of them. Nothing is shown, and
 * nothing is asked for while none has ended. Gives the `since` of the next look: the same where the service could not be asked.
 */
export async function tellAboutEndedSessions(participant: Participant, { since, shown }: EndedSince): Promise<Instant> {
  const now = participant.client.serviceClock.now();
  const hasEnded = (end: Instant) => since < end && end <= now && now <= end + cardWithin;
  const known = (await knownSessions(participant)).map(({ session }) => session);
  const ended = new Set(known.flatMap(({ id, phase, end }) => (phase !== "cancelled" && hasEnded(end) ? [id] : [])));
  // Whoever has come by the meeting itself may know of no other session.
  const view = shown === null ? null : ((await lastView(participant, shown))?.view ?? null);
  const times = view?.meeting ?? view?.session ?? null;
  if (shown !== null && times !== null && hasEnded(times.end)) ended.add(shown);
  let isDone = true;
  for (const sessionId of ended) {
    const opened = await openSession(participant, sessionId);
    const told = opened.ok && opened.value !== null ? await tellAboutReflection(participant, opened.value) : null;
    if (!opened.ok || told === "later") isDone = false;
  }
  return isDone ? now : since;
}
