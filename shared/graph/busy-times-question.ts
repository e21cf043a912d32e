import type { Instant } from "../circles/instant.ts";
import type { Person } from "../circles/person.ts";

/** Whose time, and which: `to` is exclusive. */
export interface BusyTimesQuestion {
  readonly people: readonly Person[];
  readonly from: Instant;
  readonly to: Instant;
}
