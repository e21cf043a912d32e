import { dayName } from "shared/scheduling/day-name.ts";
import type { DayStretch } from "shared/scheduling/daily-stretch.ts";
import type { PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { caseAround, type ClockChange } from "./scheduling-cases.ts";
import { seeded, type Seeded } from "./seeded.ts";

const day = 86_400_000;

/** A search around a clock change by people who have said how they like to meet, for as many of them as are enough. */
export function wishesAround(change: ClockChange, seed: number): CommonFreeTimeInput {
  const { required, search } = caseAround(change, seed);
  const random = seeded(seed + 1);
  const people = required.map((person) => withWishes(person, { random, from: search.from, to: search.to }));
  const needed = random.whole(1, people.length);
  const input = { required: people.slice(0, needed), optional: people.slice(needed), search };
  return random.whole(0, 3) === 0 ? input : { ...input, quorum: random.whole(1, people.length) };
}

function withWishes(
  person: PersonAvailability,
  { random, from, to }: { random: Seeded; from: number; to: number },
): PersonAvailability {
  const perhaps = <T extends object>(wish: () => T): T | object => (random.whole(0, 2) === 0 ? wish() : {});
  const midnight = Math.floor(random.whole(from, to) / day);
  return {
    ...person,
    ...perhaps(() => ({
      bufferBeforeMinutes: random.pick([0, 5, 15, 8]),
      bufferAfterMinutes: random.pick([0, 10, 3]),
    })),
    ...perhaps(() => ({ unavailable: Array.from({ length: random.whole(0, 4) }, () => stretch(random)) })),
    ...perhaps(() => ({ fullDays: [dayName(midnight)] })),
    ...perhaps(() => ({ earliestMinute: random.whole(0, 100) * 5 })),
    ...perhaps(() => ({ latestMinute: 1_440 - random.whole(0, 100) * 5 })),
    ...perhaps(() => ({ earliestMinute: 1_200, latestMinute: random.whole(0, 200) * 5 })),
    ...perhaps(() => ({ lunch: random.pick([null, { startMinute: 690, endMinute: 750 }]) })),
  };
}

function stretch(random: Seeded): DayStretch {
  const startMinute = random.whole(0, 287) * 5;
  const endMinute = Math.min(1_440, startMinute + random.whole(0, 36) * 5);
  return { day: random.pick(weekdays), startMinute, endMinute };
}
