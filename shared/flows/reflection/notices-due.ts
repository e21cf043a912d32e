import type { Instant } from "../../circles/instant.ts";
import { AFTERWARDS } from "../../sessions/session-phase.ts";
import type { Participant } from "../participant.ts";
import { rememberedSessions } from "../sessions/remembered-sessions.ts";
import { doneHere } from "./after-session.ts";
import { reminderOf } from "./reminders.ts";

/** When this device is to point to the reflection on a session. Ids and instants only: it is kept where nothing is sealed. */
export interface Notice {
  readonly sessionId: string;
  readonly at: Instant;
}

/**
 * When this device is to point to reflections: at the end of each session that it knows of, until the form has been shown; and on the
 * day after, where the participant has asked for it on this very device. Nothing for one that was sent or skipped, or three days later.
 * No request.
 */
export async function noticesDue(participant: Participant): Promise<readonly Notice[]> {
  const now = participant.client.serviceClock.now();
  const sessions = (await rememberedSessions(participant))?.listing.sessions ?? [];
  const notices: Notice[] = [];
  for (const { sessionId, end, isCancelled, reflected } of sessions) {
    const at = isCancelled || reflected ? null : await noticeAt(participant, sessionId, end);
    if (at !== null && now <= at + AFTERWARDS) notices.push({ sessionId, at });
  }
  return notices.toSorted((a, b) => a.at - b.at);
}

async function noticeAt(participant: Participant, sessionId: string, end: Instant): Promise<Instant | null> {
  const { state, at } = await reminderOf(participant, sessionId);
  const done = await doneHere(participant, sessionId);
  if (state === "never") return done === null ? end : null;
  return (state === "waiting" || state === "due") && done === "asked" ? at : null;
}
