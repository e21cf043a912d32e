import type { Segment } from "../templates/template-schema.ts";
import { runClock } from "./run-clock.ts";
import { MINUTE, type RunQuestion, type RunState } from "./run-state.ts";

/** What is announced once: in words to everybody, with a sound where marked. */
export type RunSignal =
  | { readonly kind: "started" | "paused" | "resumed" | "ended" | "time-up" }
  | { readonly kind: "five-minutes" }
  /** The next segment; `swap`: somebody else's turn begins. */
  | { readonly kind: "segment" | "swap"; readonly segment: Segment };

const FIVE = 5 * MINUTE;
/** Whoever skips to less than this is shown what is left, and not told of five minutes. */
const STILL_FIVE = 4.5 * MINUTE;

/** What has happened between two looks at one timer, in order. The same state twice announces nothing. */
export function runSignals(
  before: RunState,
  after: RunState,
  { segments, end }: Pick<RunQuestion, "segments" | "end">,
): readonly RunSignal[] {
  const signals: RunSignal[] = [];
  if (before.phase === "not-started" && after.phase !== "not-started") signals.push({ kind: "started" });
  else if (before.phase !== "paused" && after.phase === "paused") signals.push({ kind: "paused" });
  else if (before.phase === "paused" && after.phase === "running") signals.push({ kind: "resumed" });
  const segment = segments.find(({ id }) => id === after.segments[after.current]?.id);
  if (before.current !== after.current && segment !== undefined)
    signals.push({ kind: segment.swap === true ? "swap" : "segment", segment });
  const [was, is] = [runClock(before, end), runClock(after, end)];
  if (is !== null && after.phase === "running") {
    const [leftBefore, leftNow] = [was?.leftInAll ?? Infinity, is.leftInAll];
    if (leftBefore > FIVE && leftNow <= FIVE && leftNow > STILL_FIVE) signals.push({ kind: "five-minutes" });
    if (leftBefore > 0 && leftNow === 0) signals.push({ kind: "time-up" });
  }
  if (before.phase !== "ended" && after.phase === "ended") signals.push({ kind: "ended" });
  return signals;
}
