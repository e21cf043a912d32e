import type { Instant } from "../../circles/instant.ts";
import type { Person, PersonId } from "../../circles/person.ts";

/** `weeks`: as far as the question says; the others: a talk that is wanted now, soonest first. */
export type TimeHorizon = "weeks" | "tomorrow" | "two-working-days";

export interface TimeQuestion {
  /** The others; the asking person always belongs to it. */
  readonly others: readonly Person[];
  readonly minutes: number;
  /** How far ahead to look. */
  readonly weeks: number;
  readonly now: Instant;
  /** Without whom it makes no sense; the asking person always is one of them. */
  readonly needed?: readonly PersonId[];
  /** Fewest people, the asking person among them; null or left out: everybody. */
  readonly quorum?: number | null;
  readonly horizon?: TimeHorizon;
  /** Whose sessions came before; left out: those of the pair or circle of exactly these people. */
  readonly circleId?: string;
  /** The calendars as they are now, also when they were read a moment ago. */
  readonly fresh?: boolean;
}
