import { instant, instantOf } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import type { BusyItem, PersonAvailability, WorkingHours } from "shared/scheduling/person-availability.ts";
import { monthWeeks } from "shared/scheduling/rhythm.ts";
import { seriesHorizon } from "shared/scheduling/series-horizon.ts";
import type { StandingSlotsInput } from "shared/scheduling/standing-problem.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { seeded, type Seeded } from "./seeded.ts";

const minute = 60_000;
const day = 1_440 * minute;
const year = { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-06-01T00:00Z") };
const zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Berlin"].map((name) =>
  fromIanaZone(name, year)!,
);

/** A search for a standing slot over a clock change of 2026: two to four people, weekly meetings of their own, odd hours. */
export function standingCase(seed: number): StandingSlotsInput {
  const random = seeded(seed);
  const rhythm =
    random.whole(0, 3) === 0
      ? ({ every: "month", week: random.pick(monthWeeks) } as const)
      : ({ every: "weeks", weeks: random.pick([1, 1, 2, 2, 3]) } as const);
  const count = rhythm.every === "month" ? random.whole(2, 3) : random.whole(2, 6);
  // In the first quarter and in autumn, when the clocks of one zone or another change.
  const from = instant(
    random.pick([Date.UTC(2026, 1, 20), Date.UTC(2026, 8, 10)]) + random.whole(0, 30 * 1_440) * minute,
  );
  const noticeMinutes = random.pick([0, 60, 1_440]);
  const to = seriesHorizon({ rhythm, count, earliest: instant(from + noticeMinutes * minute) });
  const people = Array.from({ length: random.whole(2, 4) }, (_, index) => somebody(random, { index, from, to }));
  const needed = random.whole(1, people.length);
  const quorum = random.whole(0, 1) === 0 ? {} : { quorum: random.whole(1, people.length) };
  return {
    required: people.slice(0, needed),
    optional: people.slice(needed),
    ...quorum,
    rhythm,
    count,
    search: {
      from,
      to,
      now: from,
      minutes: random.pick([30, 45, 60, 90]),
      gridMinutes: random.pick([30, 60]),
      noticeMinutes,
      bufferMinutes: random.pick([0, 0, 10]),
      busyStatuses: ["tentative", "busy", "oof"],
    },
  };
}

function somebody(
  random: Seeded,
  { index, from, to }: { index: number; from: number; to: number },
): PersonAvailability {
  const busy: BusyItem[] = [];
  const add = (at: number, minutes: number) => {
    const status = random.pick(["busy", "busy", "tentative", "unknown", "free"] as const);
    busy.push({ start: instant(at), end: instant(at + minutes * minute), status });
  };
  for (let item = 0; item < 30; item += 1)
    add(from + random.whole(0, (to - from) / minute) * minute, random.whole(5, 600));
  for (let own = 0; own < 2; own += 1) {
    const every = random.pick([7, 14]) * day;
    const first = from + random.whole(0, 14 * 1_440) * minute;
    for (let at = first; at < to; at += every) add(at, 90);
  }
  // Days off, so that whole weeks clash.
  add(from + random.whole(0, (to - from) / day) * day, random.whole(1, 9) * 1_440);
  const readable = random.whole(0, 9) > 0;
  return {
    person: personId("case", `p${index}`),
    zone: random.pick(zones),
    workingHours: hours(random),
    busy: readable ? busy : [],
    readable,
  };
}

function hours(random: Seeded): WorkingHours {
  const days = random.whole(0, 2) === 0 ? weekdays : weekdays.filter(() => random.whole(0, 4) > 0);
  if (random.whole(0, 2) === 0) return { days, startMinute: 0, endMinute: 1_440 };
  const startMinute = random.whole(0, 287) * 5;
  return { days, startMinute, endMinute: (startMinute + random.whole(120, 250) * 5) % 1_440 };
}
