import { DateTime } from "luxon";
import { instant } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import type { BusyItem, BusyStatus, PersonAvailability, WorkingHours } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput, Search } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import type { TimeRange } from "shared/scheduling/zone-rules.ts";
import { seeded, type Seeded } from "./seeded.ts";

const minute = 60_000;
const hour = 60 * minute;
const oddZones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Lisbon", "America/New_York"];
const statuses: readonly BusyStatus[] = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"];

export interface ClockChange {
  readonly zone: string;
  /** The last hour's end before which the change lies. */
  readonly at: number;
}

/** Every clock change of a year in every zone the engine knows, found by looking at each hour's offset with luxon. */
export function clockChangesOf(year: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const offsetAt = (at: number) => DateTime.fromMillis(at, { zone }).offset;
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 24 * hour) {
      if (offsetAt(day) === offsetAt(day + 24 * hour)) continue;
      let at = day + hour;
      while (offsetAt(at) === offsetAt(day)) at += hour;
      changes.push({ zone, at });
    }
  }
  return changes;
}

/** A search around a clock change: odd hours, odd minutes, two to four people, the first where clocks change. */
export function caseAround({ zone, at }: ClockChange, seed: number): CommonFreeTimeInput {
  const random = seeded(seed);
  const from = at - random.whole(6 * 60, 40 * 60) * minute;
  const range = { from: instant(from), to: instant(at + random.whole(6 * 60, 40 * 60) * minute) };
  const required = [zone, ...Array.from({ length: random.whole(1, 3) }, () => random.pick([zone, ...oddZones]))].map(
    (name, index) => somebody(random, { name, index, range }),
  );
  return { required, search: searchIn(random, range, required) };
}

function searchIn(random: Seeded, range: TimeRange, people: readonly PersonAvailability[]): Search {
  const block = { ...stretch(random, 180), person: random.pick(people).person, days: weekdays };
  return {
    ...range,
    now: instant(range.from - random.whole(0, 300) * minute),
    minutes: random.whole(3, 18) * 5,
    gridMinutes: random.pick([5, 15, 15, 30, 60]),
    noticeMinutes: random.whole(0, 600),
    bufferMinutes: random.pick([0, 0, 5, 10, 7]),
    busyStatuses: random.pick([
      ["busy", "oof"],
      ["tentative", "busy", "oof"],
      ["busy", "workingElsewhere"],
    ]),
    lunch: random.whole(0, 2) === 0 ? stretch(random, 60) : null,
    noMeetingBlocks: random.whole(0, 2) === 0 ? [block] : [],
  };
}

function somebody(
  random: Seeded,
  { name, index, range }: { name: string; index: number; range: TimeRange },
): PersonAvailability {
  const zone = fromIanaZone(name, range);
  if (!zone) throw new Error(`no rules for ${name}`);
  const busy: BusyItem[] = Array.from({ length: random.whole(0, 6) }, () => {
    const start = instant(range.from + random.whole(-60, (range.to - range.from) / minute) * minute);
    return { start, end: instant(start + random.whole(-10, 180) * minute), status: random.pick(statuses) };
  });
  const readable = random.whole(0, 9) > 0;
  return {
    person: personId("case", `p${index}`),
    zone,
    workingHours: hours(random),
    busy: readable ? busy : [],
    readable,
  };
}

/** Long hours mostly, so that something is left: night shifts, whole days, begins and ends in the small hours. */
function hours(random: Seeded): WorkingHours {
  const days = random.whole(0, 3) === 0 ? weekdays.filter(() => random.whole(0, 3) > 0) : weekdays;
  const kind = random.whole(0, 3);
  if (kind === 0) return { days, startMinute: 0, endMinute: 1_440 };
  if (kind === 1) return { days, startMinute: random.whole(0, 40) * 5, endMinute: 1_440 - random.whole(0, 120) * 5 };
  return { days, ...stretch(random, 14 * 60) };
}

/** A stretch of at least `least` minutes in five-minute steps, past midnight where it does not fit the day. */
function stretch(random: Seeded, least: number): { startMinute: number; endMinute: number } {
  const startMinute = random.whole(0, 287) * 5;
  const endMinute = (startMinute + least + random.whole(0, 24) * 5) % 1_440;
  return { startMinute, endMinute };
}
