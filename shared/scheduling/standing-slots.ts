import type { Instant } from "../circles/instant.ts";
import { cannotCome } from "./cannot-come.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { firstDays } from "./first-days.ts";
import { points } from "./rank-slots.ts";
import { seriesDates, type SeriesDate } from "./series-dates.ts";
import { sharedReasons } from "./shared-reasons.ts";
import type { RankedSlot } from "./slot.ts";
import { standingProblem, type StandingSlotsInput } from "./standing-problem.ts";
import type { CannotCome, StandingDate, StandingSlot, StandingSlotsResult } from "./standing-slot.ts";
import { dayMinutes, wallTimeAt, weekdayOf } from "./wall-time.ts";
import { weekdays } from "./weekday.ts";

interface Candidate {
  readonly dates: readonly SeriesDate[];
  readonly held: readonly RankedSlot[];
  readonly points: number;
}

/**
 * The weekdays and wall times (the first person's zone) at which a series would hold most often, best first: by the
 * number of dates that hold, then by the same points as single slots without how far off they are, then the earliest.
 *
 * A date holds where `commonFreeTime` has a slot. One that would fall into a gap, come twice or last over a clock change
 * never does: it says so, as every other date says who cannot. Of a rhythm of several weeks the week to begin with is
 * chosen that holds most often. A weekday and time that holds on no date is left out.
 *
 * Pure and without `Intl`. Throws a RangeError with the `standingProblem` code when the search makes no sense.
 */
export function standingSlots(input: StandingSlotsInput): StandingSlotsResult {
  const problem = standingProblem(input);
  if (problem) throw new RangeError(problem);
  const { slots, ...rest } = commonFreeTime(input);
  const { zone } = input.required[0]!;
  const byStart = new Map(slots.map((slot) => [slot.start, slot]));
  const cannot = cannotCome(input);
  const today = wallTimeAt(zone, input.search.now).day;
  const candidates: Candidate[] = [];
  for (const local of localTimes(slots.map(({ start }) => wallTimeAt(zone, start)))) {
    const best = bestOf(input, { local, earliest: rest.searched.from, byStart, today });
    if (best) candidates.push(best);
  }
  candidates.sort(
    (one, other) =>
      other.held.length - one.held.length ||
      other.points - one.points ||
      one.dates[0]!.originalStart - other.dates[0]!.originalStart,
  );
  return { ...rest, slots: candidates.map((candidate) => standingSlot(candidate, { input, byStart, cannot })) };
}

/** Weekday and time of day of each, once, in minutes from Sunday's midnight. */
function localTimes(walls: readonly { readonly day: number; readonly minute: number }[]): ReadonlySet<number> {
  return new Set(walls.map(({ day, minute }) => weekdayOf(day) * dayMinutes + minute));
}

function bestOf(
  { rhythm, count, required, search }: StandingSlotsInput,
  {
    local,
    earliest,
    byStart,
    today,
  }: { local: number; earliest: Instant; byStart: ReadonlyMap<Instant, RankedSlot>; today: number },
): Candidate | null {
  const { zone } = required[0]!;
  const { minutes } = search;
  const minute = local % dayMinutes;
  const weekday = Math.floor(local / dayMinutes);
  let best: Candidate | null = null;
  for (const day of firstDays({ rhythm, zone, earliest, weekday, minute, minutes })) {
    const dates = seriesDates({ rhythm, first: { day, minute }, zone, count, minutes });
    const held: RankedSlot[] = [];
    let sum = 0;
    for (const { originalStart, clock, wall } of dates) {
      const slot = clock === "plain" ? byStart.get(originalStart) : undefined;
      if (!slot) continue;
      held.push(slot);
      sum += slot.score - (wall.day - today) * points.dayLater;
    }
    if (held.length === 0) continue;
    const isBetter = !best || held.length > best.held.length || (held.length === best.held.length && sum > best.points);
    if (isBetter) best = { dates, held, points: sum };
  }
  return best;
}

function standingSlot(
  { dates, held }: Candidate,
  {
    input,
    byStart,
    cannot,
  }: {
    input: StandingSlotsInput;
    byStart: ReadonlyMap<Instant, RankedSlot>;
    cannot: (start: Instant) => readonly CannotCome[];
  },
): StandingSlot {
  const first = dates[0]!.wall;
  return {
    weekday: weekdays[weekdayOf(first.day)]!,
    minuteOfDay: first.minute,
    minutes: input.search.minutes,
    first,
    dates: dates.map((date) => standingDate(date, { slot: byStart.get(date.originalStart), cannot })),
    holds: held.length,
    reasons: sharedReasons(held),
    unconfirmedFor: held[0]!.unconfirmedFor,
  };
}

function standingDate(
  { number, originalStart, clock }: SeriesDate,
  { slot, cannot }: { slot: RankedSlot | undefined; cannot: (start: Instant) => readonly CannotCome[] },
): StandingDate {
  if (clock !== "plain") return { number, originalStart, outcome: "clock-change", clock };
  if (slot) return { number, originalStart, outcome: "holds", without: slot.without };
  const people = cannot(originalStart);
  const closed = people.every(({ why }) => why === "outside-hours");
  return { number, originalStart, outcome: closed ? "outside-hours" : "clash", people };
}
