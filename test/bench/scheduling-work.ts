import { instant, instantOf } from "shared/circles/instant.ts";
import { personId } from "shared/circles/person.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import type { BusyItem, BusyStatus, PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput, NoMeetingBlock } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { seeded, type Seeded } from "./seeded.ts";

const minute = 60_000;
const day = 1_440 * minute;
const zones = ["Europe/Lisbon", "Europe/Berlin", "America/New_York", "Europe/Athens"];
const statuses: readonly BusyStatus[] = ["busy", "busy", "busy", "tentative", "oof", "free"];

/**
 * The usual work: per person a zone, working hours, lunch, a no-meeting block and 60–80 items in four weeks, full days,
 * buffer of 10 minutes, notice of a day, a 45-minute session on a 15-minute grid.
 */
export function schedulingWork({
  people,
  days,
  seed,
}: {
  people: number;
  days: number;
  seed: number;
}): CommonFreeTimeInput {
  const random = seeded(seed);
  const from = instantOf("2026-03-09T00:00Z");
  const range = { from, to: instant(from + days * day) };
  const required = Array.from({ length: people }, (_, index) => somebody(random, { index, days, range }));
  const noMeetingBlocks: NoMeetingBlock[] = required.map(({ person }) => {
    const startMinute = 60 * random.whole(9, 15);
    return { person, days: [random.pick(weekdays)], startMinute, endMinute: startMinute + 120 };
  });
  return {
    required,
    search: {
      ...range,
      now: from,
      minutes: 45,
      gridMinutes: 15,
      noticeMinutes: 1_440,
      bufferMinutes: 10,
      busyStatuses: ["tentative", "busy", "oof"],
      lunch: { startMinute: 12 * 60, endMinute: 13 * 60 },
      noMeetingBlocks,
    },
  };
}

function somebody(
  random: Seeded,
  { index, days, range }: { index: number; days: number; range: { from: BusyItem["start"]; to: BusyItem["start"] } },
): PersonAvailability {
  // Two zones an hour or two apart for most, so that eight people still find something.
  const name = index === 0 ? "Europe/Berlin" : random.pick(index % 4 === 3 ? zones : zones.slice(0, 2));
  const zone = fromIanaZone(name, range);
  if (!zone) throw new Error(`no rules for ${name}`);
  const busy: BusyItem[] = [];
  const count = Math.round((random.whole(60, 80) * days) / 28);
  for (let item = 0; item < count; item += 1) {
    const start = instant(range.from + random.whole(0, days - 1) * day + random.whole(7 * 4, 17 * 4) * 15 * minute);
    busy.push({ start, end: instant(start + random.whole(1, 6) * 15 * minute), status: random.pick(statuses) });
  }
  busy.sort((one, other) => one.start - other.start);
  return {
    person: personId("bench", `person-${index}`),
    zone,
    workingHours: {
      days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      startMinute: random.pick([8 * 60, 8 * 60 + 30, 9 * 60]),
      endMinute: random.pick([17 * 60, 17 * 60 + 30, 18 * 60]),
    },
    busy,
    readable: true,
  };
}
