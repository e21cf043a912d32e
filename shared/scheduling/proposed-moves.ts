import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { hoursMeet } from "./hours-meet.ts";
import { daysToMoveTo, type MoveReach } from "./days-to-move-to.ts";
import type { RankedSlot } from "./slot.ts";
import { standingProblem, type StandingSlotsInput } from "./standing-problem.ts";
import type { StandingSlot } from "./standing-slot.ts";
import { minuteMs, wallTimeAt } from "./wall-time.ts";
import { wallReading } from "./wall-reading.ts";
import type { ZoneRules } from "./zone-rules.ts";

/** Why a date has nowhere to go: the required people's working hours leave no room near it, or somebody is always busy. */
export type NoMoveReason = "no-common-hours" | "nothing-free";

/** Where a date that does not hold could go. */
export type ProposedMove = { readonly number: number; readonly originalStart: Instant } & (
  | {
      readonly start: Instant;
      readonly reach: MoveReach;
      /** Optional people who cannot come then, or whose calendar is unknown. */
      readonly without: readonly PersonId[];
    }
  | { readonly start: null; readonly reason: NoMoveReason }
);

/** A time that a session takes or may take, with its local day. */
interface Place {
  readonly start: Instant;
  readonly end: number;
  readonly day: number;
}

interface FreePlace extends Place {
  readonly minute: number;
  readonly slot: RankedSlot;
}

/**
 * For each date of a standing slot that does not hold the nearest free slot: on its day, else in its week, else (rarer
 * rhythms) up to half way to the dates beside it; the nearest day first, then fewest missing, then the time of day
 * closest to the series'.
 *
 * A moved date stays on days strictly between those of the dates beside it, where they stood and where they go, and
 * touches neither: Exchange refuses anything else, and so the moves can be sent in any order. Every move is a slot of
 * `commonFreeTime`, at a time that comes once on the organizer's clock. Throws as `standingSlots` does.
 */
export function proposedMoves(input: StandingSlotsInput & { readonly slot: StandingSlot }): readonly ProposedMove[] {
  const problem = standingProblem(input);
  if (problem) throw new RangeError(problem);
  const { rhythm, required, search, slot } = input;
  const { zone } = required[0]!;
  const length = search.minutes * minuteMs;
  const freeOn = freePlaces(commonFreeTime(input).slots, zone);
  const meet = hoursMeet(input);
  const moves: ProposedMove[] = [];
  // The date before: where it stood, and where it goes.
  let before: readonly Place[] = [];
  for (const [index, { number, originalStart, outcome }] of slot.dates.entries()) {
    const own = placeOf(originalStart, { zone, length });
    if (outcome === "holds") {
      before = [own];
      continue;
    }
    const next = slot.dates[index + 1];
    const after = next ? [placeOf(next.originalStart, { zone, length })] : [];
    // The reach keeps to days between; a night session may still last into the day of the next one.
    const fits = ({ start, end, day, minute }: FreePlace) =>
      before.every((one) => one.end <= start) &&
      after.every((one) => end <= one.start) &&
      wallReading(zone, { wall: { day, minute }, minutes: search.minutes }).clock === "plain";
    const reaches = daysToMoveTo(own.day, rhythm);
    const found = reaches
      .map(({ reach, days }) => ({ reach, place: nearest(days.flatMap(freeOn).filter(fits), { own, slot }) }))
      .find(({ place }) => place);
    const place = found?.place;
    if (found && place) {
      const { start, without } = place.slot;
      moves.push({ number, originalStart, start, reach: found.reach, without });
    } else {
      const possible = reaches.flatMap(({ days }) => days).some(meet);
      moves.push({ number, originalStart, start: null, reason: possible ? "nothing-free" : "no-common-hours" });
    }
    before = place ? [own, place] : [own];
  }
  return moves;
}

function placeOf(start: Instant, { zone, length }: { zone: ZoneRules; length: number }): Place {
  return { start, end: start + length, day: wallTimeAt(zone, start).day };
}

function freePlaces(slots: readonly RankedSlot[], zone: ZoneRules): (day: number) => readonly FreePlace[] {
  const byDay = new Map<number, FreePlace[]>();
  for (const slot of slots) {
    const { day, minute } = wallTimeAt(zone, slot.start);
    const place = { slot, start: slot.start, end: slot.start + slot.minutes * minuteMs, day, minute };
    const others = byDay.get(day);
    if (others) others.push(place);
    else byDay.set(day, [place]);
  }
  return (day) => byDay.get(day) ?? [];
}

function nearest(
  places: readonly FreePlace[],
  { own, slot }: { own: Place; slot: StandingSlot },
): FreePlace | undefined {
  const daysOff = ({ day }: FreePlace) => Math.abs(day - own.day);
  const minutesOff = ({ minute }: FreePlace) => Math.abs(minute - slot.minuteOfDay);
  return places.toSorted(
    (one, other) =>
      daysOff(one) - daysOff(other) ||
      one.slot.without.length - other.slot.without.length ||
      minutesOff(one) - minutesOff(other) ||
      one.start - other.start,
  )[0];
}
