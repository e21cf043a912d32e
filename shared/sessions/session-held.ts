import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { AFTERWARDS } from "./session-phase.ts";
import type { Session } from "./session.ts";

/** That a member wrote something in a session or was present, and when. */
export interface Activity {
  readonly author: PersonId;
  readonly at: Instant;
}

/** Whether a session was held: not cancelled, ended, and entries or presence by two members or more up to 72 hours after its end. */
export function sessionHeld({
  session,
  activity,
  now,
}: {
  session: Session;
  activity: readonly Activity[];
  now: Instant;
}): boolean {
  if (session.phase === "cancelled" || now < session.end) return false;
  const intime = activity.filter(({ at }) => at <= session.end + AFTERWARDS);
  return new Set(intime.map(({ author }) => author)).size >= 2;
}
