import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Segment } from "../templates/template-schema.ts";
import type { RunAction } from "./run-action.ts";

/** In milliseconds. */
export const MINUTE = 60_000;

/** One segment as it runs: its length can differ from the agenda's. */
export interface RunSegment {
  readonly id: string;
  /** Milliseconds. */
  readonly length: number;
  /** Milliseconds already run in it. */
  readonly spent: number;
  /** When it began last; `null` while it has not. */
  readonly startedAt: Instant | null;
  /** How much of the length was added by "+2 minutes", in minutes. */
  readonly extraMinutes: number;
}

/** The shared timer at one moment. */
export interface RunState {
  readonly phase: "not-started" | "running" | "paused" | "ended";
  readonly startedAt: Instant | null;
  readonly startedBy: PersonId | null;
  readonly segments: readonly RunSegment[];
  /** Place in `segments`. */
  readonly current: number;
  /** The moment the state is of. */
  readonly asOf: Instant;
}

/** Who pressed what. */
export type RunPressed = RunAction & { readonly author: PersonId };

export interface RunQuestion {
  /** The agenda of the session, scaled to its length. */
  readonly segments: readonly Segment[];
  readonly turns: readonly (readonly string[])[];
  /** When the meeting begins and ends, as booked. */
  readonly start: Instant;
  readonly end: Instant;
  readonly actions: readonly RunPressed[];
  readonly now: Instant;
}
