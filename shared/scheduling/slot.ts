import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { Assumption } from "./person-availability.ts";
import type { Weekday } from "./weekday.ts";
import type { TimeRange } from "./zone-rules.ts";

/** Why a slot stands where it stands; each is worked out, and a screen has a sentence for each. */
export type SlotReason =
  | { readonly code: "inside-all-working-hours" }
  /** Somebody's calendar could not be read; the others are free and inside their hours. */
  | { readonly code: "inside-known-working-hours" }
  /** Some optional people cannot, or nobody knows; so many surely can. */
  | { readonly code: "enough-can-come"; readonly can: number; readonly of: number }
  | { readonly code: "today" }
  | { readonly code: "tomorrow" }
  /** Begins or ends where the free stretch does (`both`: fills it), so that no small gap is left on that side. */
  | { readonly code: "leaves-no-gap"; readonly side: "before" | "after" | "both" }
  | { readonly code: "same-weekday"; readonly weekday: Weekday }
  /** Same time of day as last time, in the first person's wall time. */
  | { readonly code: "same-time"; readonly minuteOfDay: number }
  /** Zones differ, and yet nobody meets in the first or last hour of their day. */
  | { readonly code: "comfortable-in-all-zones" }
  | { readonly code: "everybody-welcome-can-come" }
  /** Outside the working hours of these people: their turn, by what everybody has carried so far. */
  | { readonly code: "fair-turn"; readonly people: readonly PersonId[] }
  | { readonly code: "out-of-hours"; readonly people: readonly PersonId[] }
  /** On a weekday the searching person likes. */
  | { readonly code: "preferred-day" };

/** A bookable start. */
export interface RankedSlot {
  readonly start: Instant;
  readonly minutes: number;
  readonly reasons: readonly SlotReason[];
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Required people whose calendar is unknown: they have to be asked. */
  readonly unconfirmedFor: readonly PersonId[];
  /** Optional people who cannot come, or whose calendar is unknown. */
  readonly without: readonly PersonId[];
}

export interface FreeTimeResult {
  /** Best first; equal scores by time. Nothing found is an empty list. */
  readonly slots: readonly RankedSlot[];
  /** Everybody asked for whose calendar could not be read: never taken for free. */
  readonly unreadable: readonly PersonId[];
  readonly assumptions: readonly { readonly person: PersonId; readonly assumption: Assumption }[];
  /** What was searched: the range asked for, less the notice. */
  readonly searched: TimeRange;
}
