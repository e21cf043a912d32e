import type { RunAction } from "./run-action.ts";

/** Whether the timer was started and not ended since. */
export function isGoing(actions: readonly RunAction[]): boolean {
  const last = actions
    .filter((action) => action.do === "start" || action.do === "end" || action.do === "resume")
    .toSorted((one, other) => other.at - one.at)[0];
  return last !== undefined && last.do !== "end";
}
