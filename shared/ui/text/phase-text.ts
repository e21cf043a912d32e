import type { SessionPhase } from "../../sessions/session-phase.ts";

const words: Record<SessionPhase, string> = {
  planned: "Being booked",
  before: "Not begun",
  running: "Running now",
  afterwards: "Ended",
  closed: "Ended",
  cancelled: "Cancelled",
};

/** A session's phase in a word or two. */
export function phaseText(phase: SessionPhase): string {
  return words[phase];
}
