import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import { fromCustomTimeZone } from "shared/scheduling/custom-time-zone.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import { instantOf } from "shared/circles/instant.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { countIntl } from "./count-intl.ts";
import { atMost, type GoalResult } from "./goal.ts";
import { bestOfThree, interleavedMinima } from "./interleave.ts";
import { startsWithLuxon } from "./scheduling-luxon.ts";
import { startsWithTemporal } from "./scheduling-temporal.ts";
import { schedulingWork } from "./scheduling-work.ts";

const pair = schedulingWork({ people: 2, days: 28, seed: 11 });
const circle = schedulingWork({ people: 8, days: 42, seed: 23 });
const quarter = { from: instantOf("2026-02-01T00:00Z"), to: instantOf("2026-05-01T00:00Z") };

const searchPair = () => commonFreeTime(pair);
const searchCircle = () => commonFreeTime(circle);
const luxonPair = () => startsWithLuxon(pair);
const temporalPair = () => startsWithTemporal(pair);

/** Goals 1, 2 and 4 of scheduling: time against other ways of doing the same work, and calls of `Intl`. */
export function measureScheduling(): readonly GoalResult[] {
  for (const work of [pair, circle]) {
    mustAgree(work, "luxon", startsWithLuxon(work));
    mustAgree(work, "temporal", startsWithTemporal(work));
  }
  const cold = countIntl(() => fromIanaZone("America/St_Johns", quarter));
  const custom = countIntl(() => fromCustomTimeZone(pacific, quarter));
  const warm = countIntl(() => [
    commonFreeTime(pair),
    commonFreeTime(circle),
    fromIanaZone("America/St_Johns", quarter),
  ]);
  return [
    atMost("scheduling: Intl calls of a warm search", warm.built + warm.formatted, 0),
    atMost("scheduling: Intl formatters for a new zone and quarter", cold.built, 2),
    atMost("scheduling: Intl calls for a new zone and quarter", cold.formatted, 60),
    atMost("scheduling: Intl calls for a zone given as rules", custom.built + custom.formatted, 0),
    ratioGoal("scheduling: pair's time to luxon's", { ours: searchPair, theirs: luxonPair, rounds: 60, limit: 1 / 50 }),
    ratioGoal("scheduling: pair's time to temporal's", {
      ours: searchPair,
      theirs: temporalPair,
      rounds: 200,
      limit: 1 / 8,
    }),
    ratioGoal("scheduling: circle of eight's time to pair's", {
      ours: searchCircle,
      theirs: searchPair,
      rounds: 800,
      limit: 8,
    }),
  ];
}

const pacific = {
  bias: 480,
  standardOffset: { time: "02:00:00", dayOccurrence: 1, dayOfWeek: "sunday", month: 11, year: 0 },
  daylightOffset: { time: "02:00:00", dayOccurrence: 2, dayOfWeek: "sunday", month: 3, year: 0, daylightBias: -60 },
};

/** Identical work means identical starts: a contender that finds others is no measure. */
function mustAgree(work: CommonFreeTimeInput, name: string, theirs: readonly number[]): void {
  const ours = commonFreeTime(work).slots.map(({ start }) => start as number);
  ours.sort((one, other) => one - other);
  if (ours.length === 0 || ours.join() !== theirs.join()) {
    throw new Error(`${name} finds ${theirs.length} starts, we find ${ours.length}: not the same work`);
  }
}

interface Race {
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
  /** How often theirs runs; ours runs eight times as often. */
  readonly rounds: number;
  readonly limit: number;
}

function ratioGoal(goal: string, { ours, theirs, rounds, limit }: Race): GoalResult {
  const measure = () => {
    const [own, other] = interleavedMinima([ours, theirs], [rounds * 8, rounds]);
    return own! / other!;
  };
  return atMost(goal, bestOfThree(measure, limit), limit);
}
