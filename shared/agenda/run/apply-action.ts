import type { Instant } from "../../circles/instant.ts";
import { shrinkLate } from "../templates/shrink-late.ts";
import { counterpartsOf } from "./counterparts-of.ts";
import { fitRest } from "./fit-rest.ts";
import { MINUTE, type RunPressed, type RunQuestion, type RunSegment, type RunState } from "./run-state.ts";

interface Pressed {
  readonly segmentId: string;
  readonly at: Instant;
}

/** A segment gone back to has at least this left. */
const BACK_KEEPS = MINUTE;

/** The timer after somebody pressed; what makes no sense any more (a second start, a skip of a segment already left) changes nothing. */
export function applyAction(state: RunState, action: RunPressed, question: RunQuestion): RunState {
  const isGoing = state.phase === "running" || state.phase === "paused";
  switch (action.do) {
    case "start":
      return state.phase === "not-started" ? started(state, action, question) : state;
    case "pause":
      return state.phase === "running" ? { ...state, phase: "paused" } : state;
    case "resume":
      return state.phase === "paused" || state.phase === "ended" ? { ...state, phase: "running" } : state;
    case "end":
      return isGoing ? { ...state, phase: "ended" } : state;
    case "skip":
      return isGoing ? skipped(state, action) : state;
    case "back":
      return state.phase === "not-started" ? state : wentBack(state, action);
    case "extend":
      return isGoing ? extended(state, action, question) : state;
    case "fit":
      return isGoing ? { ...state, segments: fitRest(state, question) ?? state.segments } : state;
  }
}

function started(state: RunState, { at, author }: RunPressed, { segments, turns, start }: RunQuestion): RunState {
  const fitting = shrinkLate({ segments, turns, late: (at - start) / MINUTE }) ?? segments;
  return {
    ...state,
    phase: "running",
    startedAt: at,
    startedBy: author,
    segments: state.segments.map((segment, place) => ({
      ...segment,
      length: (fitting[place]?.minutes ?? 0) * MINUTE,
      startedAt: place === 0 ? at : null,
    })),
  };
}

function skipped(state: RunState, { segmentId, at }: Pressed): RunState {
  if (state.segments[state.current]?.id !== segmentId) return state;
  const next = state.current + 1;
  if (next === state.segments.length) return { ...state, phase: "ended" };
  return { ...state, current: next, segments: changed(state, next, (segment) => ({ ...segment, startedAt: at })) };
}

function wentBack(state: RunState, { segmentId, at }: Pressed): RunState {
  const place = state.segments.findIndex(({ id }) => id === segmentId);
  const isBehind = place >= 0 && (place < state.current || state.phase === "ended");
  if (!isBehind) return state;
  const segments = changed(state, place, (segment) => ({
    ...segment,
    startedAt: at,
    length: Math.max(segment.length, segment.spent + BACK_KEEPS),
  }));
  return { ...state, phase: state.phase === "ended" ? "running" : state.phase, current: place, segments };
}

/** More time for a turn is more time for the same part of the turns to come: nobody gets less than who was first. */
function extended(
  state: RunState,
  { segmentId, extraMinutes }: Pressed & { readonly extraMinutes: number },
  { turns }: RunQuestion,
): RunState {
  const place = state.segments.findIndex(({ id }) => id === segmentId);
  const more = extraMinutes - (state.segments[place]?.extraMinutes ?? extraMinutes);
  if (more <= 0 || place < state.current) return state;
  const alike = counterpartsOf(segmentId, turns);
  return {
    ...state,
    segments: state.segments.map((segment, at) =>
      at === place || (at > state.current && alike.includes(segment.id))
        ? { ...segment, length: segment.length + more * MINUTE, extraMinutes: segment.extraMinutes + more }
        : segment,
    ),
  };
}

function changed(
  { segments }: RunState,
  place: number,
  change: (segment: RunSegment) => RunSegment,
): readonly RunSegment[] {
  return segments.map((segment, at) => (at === place ? change(segment) : segment));
}
