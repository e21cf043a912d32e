import { personId } from "shared/circles/person.ts";
import { readSchedule, scheduleSchema } from "shared/graph/read-schedule.ts";
import { isScheduleView } from "shared/graph/is-schedule-view.ts";
import { readScheduleView } from "shared/graph/read-schedule-view.ts";
import { availabilityFromSchedule } from "shared/scheduling/availability-from-schedule.ts";
import { availabilityFromView } from "shared/scheduling/availability-from-view.ts";
import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import type { PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { Search } from "shared/scheduling/search.ts";
import { countIntl } from "./count-intl.ts";
import { atMost, type GoalResult } from "./goal.ts";
import { bestOfThree } from "./interleave.ts";
import { keptBytes } from "./kept-bytes.ts";
import { answersRange, peoplePerAnswer, scheduleAnswer } from "./schedule-answers.ts";

const people = 10_000;
const roundPeople = 500;
const limit = 0.35;
/** What matching shows of a pair: the head of the full list. */
const most = 3;
const megabyte = 1_024 * 1_024;
const search: Search = {
  ...answersRange,
  now: answersRange.from,
  minutes: 45,
  gridMinutes: 15,
  noticeMinutes: 1_440,
  bufferMinutes: 10,
  busyStatuses: ["tentative", "busy", "oof"],
  lunch: { startMinute: 12 * 60, endMinute: 13 * 60 },
};

interface Answer {
  readonly value: readonly unknown[];
}

/** Goal 3: from parsed answers to ranked times for 10,000 people in 5,000 pairs, against parsing the answers. */
export function measureManyPeople(): readonly GoalResult[] {
  mustBeTheSame();
  let slots = 0;
  const ratio = bestOfThree(() => {
    const run = everybody();
    slots = run.slots;
    return run.ratio;
  }, limit);
  if (slots === 0) throw new Error("no pair finds a time: that is no measure");
  const intl = countIntl(() => pairUp(availabilityOf(JSON.parse(scheduleAnswer(1)) as Answer, 1)));
  return [
    atMost("10,000 people: reading, masks, 5,000 ranked searches to JSON.parse", ratio, limit),
    atMost("10,000 people: megabytes kept of four weeks", keptBytes(keepEverybody) / megabyte, 64),
    atMost("10,000 people: Intl calls, zones known", intl.built + intl.formatted, 0),
  ];
}

/**
 * In rounds of 500 people, answer by answer, so that the 276 MB never lie in memory at once; the ratio is that of the
 * shortest round of each.
 */
function everybody(): { readonly ratio: number; readonly slots: number } {
  const shortest = { parse: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
  let slots = 0;
  for (let first = 0; first < people; first += roundPeople) {
    const spent = { parse: 0, ours: 0 };
    const timed = <T>(on: keyof typeof spent, work: () => T): T => {
      const begin = performance.now();
      const result = work();
      spent[on] += performance.now() - begin;
      return result;
    };
    const round: PersonAvailability[] = [];
    for (let seed = first / peoplePerAnswer; seed < (first + roundPeople) / peoplePerAnswer; seed += 1) {
      const text = scheduleAnswer(seed);
      const answer = timed("parse", () => JSON.parse(text) as Answer);
      round.push(...timed("ours", () => availabilityOf(answer, seed)));
    }
    slots += timed("ours", () => pairUp(round));
    shortest.parse = Math.min(shortest.parse, spent.parse);
    shortest.ours = Math.min(shortest.ours, spent.ours);
  }
  return { ratio: shortest.ours / shortest.parse, slots };
}

function availabilityOf(answer: Answer, seed: number): readonly PersonAvailability[] {
  return answer.value.map((told, index) => {
    if (!isScheduleView(told)) throw new TypeError("not an entry of an answer");
    const view = readScheduleView({ person: personOf(seed, index), schedule: told, viewStart: answersRange.from });
    return availabilityFromView(view, answersRange);
  });
}

/** All ranked times for everybody with somebody from the other half; how many there are. */
function pairUp(round: readonly PersonAvailability[]): number {
  const half = round.length / 2;
  let slots = 0;
  for (let index = 0; index < half; index += 1) {
    slots += commonFreeTime({ required: [round[index]!, round[index + half]!], search }).slots.length;
  }
  return slots;
}

function keepEverybody(): readonly PersonAvailability[] {
  const seeds = Array.from({ length: people / peoplePerAnswer }, (_, seed) => seed);
  return seeds.flatMap((seed) => availabilityOf(JSON.parse(scheduleAnswer(seed)) as Answer, seed));
}

/** The short way finds what the way of a pair finds, with the same reasons and ranks; the best few are its head. */
function mustBeTheSame(): void {
  for (let seed = 0; seed < 20; seed += 1) {
    const answer = JSON.parse(scheduleAnswer(seed)) as Answer;
    const short = availabilityOf(answer, seed);
    const usual = answer.value.map((told, index) => {
      const person = personOf(seed, index);
      const schedule = scheduleSchema.parse(told);
      const reading = readSchedule({ person, schedule, viewStart: answersRange.from, viewMinutes: 5 });
      return availabilityFromSchedule(reading, answersRange);
    });
    for (let index = 0; index < peoplePerAnswer; index += 2) {
      const [one, other] = [short, usual].map((all) =>
        commonFreeTime({ required: all.slice(index, index + 2), search }),
      );
      const few = commonFreeTime({ required: short.slice(index, index + 2), search, most });
      const areSame = JSON.stringify(one) === JSON.stringify(other);
      const isHead = JSON.stringify(few) === JSON.stringify({ ...one, slots: one!.slots.slice(0, most) });
      if (!areSame || !isHead) throw new Error(`answer ${seed}, pair ${index}: not the same`);
    }
  }
}

function personOf(seed: number, index: number) {
  return personId("bench", `person-${seed}-${index}`);
}
