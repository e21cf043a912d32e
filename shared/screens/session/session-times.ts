import type { Instant } from "../../circles/instant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";

export interface SessionTimes {
  readonly start: Instant;
  readonly end: Instant;
  readonly phase: "planned" | "scheduled" | "cancelled";
}

/** When a session is: what the meeting in the own calendar says, else what the records say. */
export function sessionTimes({ session, meeting }: SessionView): SessionTimes | null {
  if (meeting === null) return session;
  return { ...meeting, phase: meeting.isCancelled ? "cancelled" : "scheduled" };
}
