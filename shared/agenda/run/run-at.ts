import { type Instant, instant } from "../../circles/instant.ts";
import { compareText } from "../compare-text.ts";
import { applyAction } from "./apply-action.ts";
import { MINUTE, type RunPressed, type RunQuestion, type RunState } from "./run-state.ts";

/**
 * The shared timer as every device computes it: all members' actions in the order of the service's clock, then the time since. A start
 * after the meeting's begin shrinks what there is, equal turns staying equal, so that it still ends on time. Actions later than now wait.
 */
export function runAt(question: RunQuestion): RunState {
  const { segments, actions, now } = question;
  const unstarted: RunState = {
    phase: "not-started",
    startedAt: null,
    startedBy: null,
    segments: segments.map(({ id, minutes }) => ({
      id,
      length: minutes * MINUTE,
      spent: 0,
      startedAt: null,
      extraMinutes: 0,
    })),
    current: 0,
    asOf: now,
  };
  const due = actions.filter(({ at }) => at <= now).toSorted(inOrder);
  const state = due.reduce((before, action) => applyAction(advanced(before, action.at), action, question), unstarted);
  return advanced(state, now);
}

function inOrder(one: RunPressed, other: RunPressed): number {
  return one.at - other.at || compareText(one.author, other.author) || compareText(one.id, other.id);
}

/** The same timer later: what is over gives way to the next, the last one runs on until somebody ends it. */
function advanced(state: RunState, to: Instant): RunState {
  if (state.phase !== "running") return { ...state, asOf: to };
  const segments = [...state.segments];
  let { current, asOf: at } = state;
  for (let left = to - at; left > 0;) {
    const segment = segments[current];
    if (segment === undefined) break;
    const isLast = current === segments.length - 1;
    const step = isLast ? left : Math.min(left, Math.max(0, segment.length - segment.spent));
    segments[current] = { ...segment, spent: segment.spent + step };
    at = instant(at + step);
    left -= step;
    const next = segments[current + 1];
    if (left > 0 && next !== undefined) {
      current += 1;
      segments[current] = { ...next, startedAt: at };
    }
  }
  return { ...state, segments, current, asOf: to };
}
