import type { Instant } from "../../circles/instant.ts";
import type { RunState } from "./run-state.ts";

/** What a display of the timer shows. Times are milliseconds. */
export interface RunClock {
  readonly segmentId: string;
  /** Of the current segment; negative once the last one is over its time. */
  readonly left: number;
  /** Of the whole agenda from here. */
  readonly leftInAll: number;
  /** When the agenda is through if nobody presses anything. */
  readonly endsAt: Instant;
  /** How much later that is than the end of the meeting; 0 when it is not. */
  readonly over: number;
}

/** What the timer shows; `null` before the start and for an agenda without segments. */
export function runClock(state: RunState, end: Instant): RunClock | null {
  const now = state.segments[state.current];
  if (state.phase === "not-started" || now === undefined) return null;
  const left = now.length - now.spent;
  const later = state.segments.slice(state.current + 1);
  const leftInAll = Math.max(0, left) + later.reduce((sum, { length, spent }) => sum + Math.max(0, length - spent), 0);
  const endsAt = (state.asOf + leftInAll) as Instant;
  return { segmentId: now.id, left, leftInAll, endsAt, over: state.phase === "ended" ? 0 : Math.max(0, endsAt - end) };
}
