import type { Instant } from "../../circles/instant.ts";
import type { ReminderState } from "../../reflection/reminder.ts";
import type { Visitor } from "../participant.ts";
import { hasReflectedHere } from "../reflection/reflect-on-session.ts";
import { reminders } from "../reflection/reminders.ts";

interface Reflectable {
  readonly sessionId: string;
  readonly end: Instant;
  readonly reflected: boolean;
}

/** Sessions with what this device knows of their reflections, which may be newer than what was read. No request. */
export async function withReflections<S extends Reflectable>(
  visitor: Visitor,
  sessions: readonly S[],
): Promise<(S & { readonly reminder: ReminderState })[]> {
  const reminderOf = await reminders(visitor);
  const now = visitor.client.serviceClock.now();
  return Promise.all(
    sessions.map(async (session) => ({
      ...session,
      reflected: session.reflected || (session.end <= now && (await hasReflectedHere(visitor, session.sessionId))),
      reminder: reminderOf(session.sessionId).state,
    })),
  );
}
