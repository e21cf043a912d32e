import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { FreeTimeResult, SlotReason } from "./slot.ts";
import type { WallTime } from "./wall-time.ts";
import type { ClockEffect } from "./wall-reading.ts";
import type { Weekday } from "./weekday.ts";

/** Somebody who cannot on a date. Of others never more than that they are busy; what they keep free counts as busy. */
export interface CannotCome {
  readonly person: PersonId;
  /** The searching person, who may be told more from the own calendar. */
  readonly own: boolean;
  /** `unknown`: nobody could read that part of the calendar. */
  readonly why: "busy" | "unknown" | "outside-hours";
}

/** One date of a standing slot. */
export type StandingDate = {
  /** From 1. */
  readonly number: number;
  /** As in `SeriesDate`. */
  readonly originalStart: Instant;
} & (
  | {
      readonly outcome: "holds";
      /** Optional people who cannot come, or whose calendar is unknown. */
      readonly without: readonly PersonId[];
    }
  /** `outside-hours`: nobody is busy, but these people do not work then. */
  | { readonly outcome: "clash" | "outside-hours"; readonly people: readonly CannotCome[] }
  | { readonly outcome: "clock-change"; readonly clock: Exclude<ClockEffect, "plain"> }
);

/** A weekday and wall time in the organizer's zone for a whole series. */
export interface StandingSlot {
  readonly weekday: Weekday;
  readonly minuteOfDay: number;
  readonly minutes: number;
  /** Local day and time of the first date, which always exists and is unambiguous. */
  readonly first: WallTime;
  readonly dates: readonly StandingDate[];
  /** On how many of the dates it holds; one at least. */
  readonly holds: number;
  /** What is true of every date that holds, the most telling first. */
  readonly reasons: readonly SlotReason[];
  /** Required people whose calendar is unknown: they have to be asked. */
  readonly unconfirmedFor: readonly PersonId[];
}

export interface StandingSlotsResult extends Pick<FreeTimeResult, "unreadable" | "assumptions" | "searched"> {
  /** Best first. Empty: no weekday and time holds even once. */
  readonly slots: readonly StandingSlot[];
}
