import { instantOf } from "shared/circles/instant.ts";
import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import { fromCustomTimeZone } from "shared/scheduling/custom-time-zone.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import { countIntl } from "./count-intl.ts";
import { atMost, type GoalResult } from "./goal.ts";
import { bestOfThree, bestRatios, interleavedMinima } from "./interleave.ts";
import { mustAgree } from "./must-agree.ts";
import { startsWithIntervals } from "./scheduling-intervals.ts";
import { startsWithLuxon } from "./scheduling-luxon.ts";
import { schedulingWork } from "./scheduling-work.ts";
import { warmSearches } from "./warm-searches.ts";

const pair = schedulingWork({ people: 2, days: 28, seed: 11 });
const circle = schedulingWork({ people: 8, days: 42, seed: 23 });
const quarter = { from: instantOf("2026-02-01T00:00Z"), to: instantOf("2026-05-01T00:00Z") };

/** What is raced against, with the share of its time that ours may take, and in how many rounds of 480 it takes part. */
const contenders = [
  { name: "luxon", starts: startsWithLuxon, rounds: 60, limit: 1 / 50 },
  { name: "temporal and interval-operations", starts: startsWithIntervals, rounds: 160, limit: 1 / 8 },
];
const rounds = 480;

/** Goals 1, 2 and 4 of scheduling: time against other ways of doing the same work, and calls of `Intl`. */
export function measureScheduling(): readonly GoalResult[] {
  for (const { name, starts } of contenders) for (const work of [pair, circle]) mustAgree(work, name, starts(work));
  return [...intlGoals(), ...contenderGoals(), circleGoal()];
}

function intlGoals(): readonly GoalResult[] {
  const cold = countIntl(() => fromIanaZone("America/St_Johns", quarter));
  const custom = countIntl(() => fromCustomTimeZone(pacific, quarter));
  const warm = countIntl(() => [warmSearches(pair), warmSearches(circle), fromIanaZone("America/St_Johns", quarter)]);
  return [
    atMost("scheduling: Intl calls of warm searches", warm.built + warm.formatted, 0),
    atMost("scheduling: Intl formatters for a new zone and quarter", cold.built, 2),
    atMost("scheduling: Intl calls for a new zone and quarter", cold.formatted, 60),
    atMost("scheduling: Intl calls for a zone given as rules", custom.built + custom.formatted, 0),
  ];
}

function contenderGoals(): readonly GoalResult[] {
  const ratios = bestRatios(
    () => {
      const race = [
        () => commonFreeTime(pair),
        ...contenders.map(
          ({ starts }) =>
            () =>
              starts(pair),
        ),
      ];
      const [ours, ...theirs] = interleavedMinima(race, [rounds, ...contenders.map((one) => one.rounds)]);
      return theirs.map((time) => ours! / time);
    },
    contenders.map(({ limit }) => limit),
  );
  return contenders.map(({ name, limit }, index) =>
    atMost(`scheduling: pair's time to that of ${name}`, ratios[index]!, limit),
  );
}

function circleGoal(): GoalResult {
  const ratio = () => {
    const race = [() => commonFreeTime(circle), () => commonFreeTime(pair)];
    const [ofCircle, ofPair] = interleavedMinima(race, [2_000, 2_000]);
    return ofCircle! / ofPair!;
  };
  return atMost("scheduling: circle of eight's time to pair's", bestOfThree(ratio, 8), 8);
}

const pacific = {
  bias: 480,
  standardOffset: { time: "02:00:00", dayOccurrence: 1, dayOfWeek: "sunday", month: 11, year: 0 },
  daylightOffset: { time: "02:00:00", dayOccurrence: 2, dayOfWeek: "sunday", month: 3, year: 0, daylightBias: -60 },
};
