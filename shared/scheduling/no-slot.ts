import type { PersonId } from "../circles/person.ts";
import type { RotatingSlot } from "./rotating-slots.ts";
import type { RankedSlot } from "./slot.ts";
import type { TimeRange } from "./zone-rules.ts";

/** What of one's own keeps a slot from existing. */
export type OwnBlocker = "notice" | "working-hours" | "lunch" | "no-meeting-blocks" | "buffer" | "full-days" | "busy";

/** One thing that stands in the way; of others never more than that they are busy. */
export type Blocker =
  | { readonly who: "own"; readonly what: OwnBlocker; readonly slotsWithout: number }
  | { readonly who: "other"; readonly what: "busy"; readonly person: PersonId; readonly slotsWithout: number };

/** A way on when nothing fits. */
export type Offer =
  /** Two short sessions instead of one, on different days where that is possible; in order of time. */
  | { readonly kind: "two-shorter"; readonly minutes: number; readonly slots: readonly [RankedSlot, RankedSlot] }
  /** With this many of the circle instead of all: each slot names who would miss, as few as possible. */
  | { readonly kind: "quorum"; readonly quorum: number; readonly slots: readonly RankedSlot[] }
  /** Zones differ: outside the working hours of some, whose turn it is. */
  | { readonly kind: "rotating"; readonly slots: readonly RotatingSlot[] }
  /** Look further: the calendars of this range have to be read first. */
  | { readonly kind: "longer-range"; readonly range: TimeRange }
  /** Calendars that cannot be read: ask these people for a choice among such times; with none, when they can. */
  | { readonly kind: "ask"; readonly people: readonly PersonId[]; readonly slots: readonly RankedSlot[] };

export interface NoSlotExplanation {
  /** What alone, taken away, would make slots, most slots first. Empty: only several things together are in the way. */
  readonly blockers: readonly Blocker[];
  /** Empty only when the longest range has been searched: a plain sentence says so. */
  readonly offers: readonly Offer[];
}
