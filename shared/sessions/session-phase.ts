import type { Instant } from "../circles/instant.ts";
import type { Session } from "./session.ts";

/** How long after its end a session can be reflected on and still count as held. */
export const AFTERWARDS = 72 * 60 * 60_000;

/**
 * `planned`: being booked, no event yet · `before`: booked, not begun · `running` · `afterwards`: ended, up to 72 hours ago ·
 * `closed`: ended longer ago · `cancelled`.
 */
export type SessionPhase = "planned" | "before" | "running" | "afterwards" | "closed" | "cancelled";

/** What time makes of a session. The start belongs to the session, the end does not. */
export function sessionPhase(
  { phase, start, end }: Pick<Session, "phase" | "start" | "end">,
  now: Instant,
): SessionPhase {
  if (phase === "cancelled") return "cancelled";
  if (phase === "planned") return "planned";
  if (now < start) return "before";
  if (now < end) return "running";
  return now <= end + AFTERWARDS ? "afterwards" : "closed";
}
