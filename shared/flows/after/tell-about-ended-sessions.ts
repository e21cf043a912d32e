import type { Participant } from "../participant.ts";
import { knownSessions } from "../sessions/known-sessions.ts";
import { openSession } from "../sessions/open-session.ts";
import { cardWithin } from "./due-card.ts";
import { tellAboutReflection } from "./tell-about-reflection.ts";

/** Puts the cards of sessions that have just ended into their meetings' chats, as far as this device knows of them. Nothing is shown. */
export async function tellAboutEndedSessions(participant: Participant): Promise<void> {
  const now = participant.client.serviceClock.now();
  for (const { session } of await knownSessions(participant)) {
    if (session.phase === "cancelled" || now < session.end || now > session.end + cardWithin) continue;
    const opened = await openSession(participant, session.id);
    if (opened.ok && opened.value !== null) await tellAboutReflection(participant, opened.value);
  }
}
