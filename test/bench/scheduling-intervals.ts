import { arrayDifference, arrayIntersection } from "interval-operations";
import type { DailyStretch } from "shared/scheduling/daily-stretch.ts";
import type { PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { Temporal } from "temporal-polyfill";

/** From and to in milliseconds. */
type Stretch = [number, number];

const minute = 60_000;

/** Common free starts with Temporal's calendar and interval-operations' sets; milliseconds in order, not ranked. */
export function startsWithIntervals({ required, search }: CommonFreeTimeInput): number[] {
  const common = arrayIntersection(...required.map((person) => freeOf(person, search)));
  const zone = required[0]!.zone.zone;
  const earliest = Math.max(search.from, search.now) + search.noticeMinutes * minute;
  const length = search.minutes * minute;
  const starts: number[] = [];
  for (const [from, to] of common) {
    const pastGrid = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).minute % search.gridMinutes;
    let start = pastGrid > 0 ? from + (search.gridMinutes - pastGrid) * minute : from;
    for (; start + length <= to; start += search.gridMinutes * minute) if (start >= earliest) starts.push(start);
  }
  return starts;
}

function freeOf(person: PersonAvailability, search: CommonFreeTimeInput["search"]): Stretch[] {
  const zone = person.zone.zone;
  const buffer = search.bufferMinutes * minute;
  const hours: Stretch[] = [];
  const taken = person.busy
    .filter(({ status }) => search.busyStatuses.includes(status))
    .map(({ start, end }): Stretch => [start - buffer, end + buffer]);
  const dayAt = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const last = dayAt(search.to);
  for (let day = dayAt(search.from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const weekday = weekdays[day.dayOfWeek % 7]!;
    if (!person.workingHours.days.includes(weekday)) continue;
    hours.push(stretchOf(day, zone, person.workingHours));
    if (search.lunch) taken.push(stretchOf(day, zone, search.lunch));
    for (const block of search.noMeetingBlocks ?? []) {
      if (block.person === person.person && block.days.includes(weekday)) taken.push(stretchOf(day, zone, block));
    }
  }
  return arrayDifference(arrayIntersection(hours, [[search.from, search.to]]), taken);
}

function stretchOf(day: Temporal.PlainDate, timeZone: string, { startMinute, endMinute }: DailyStretch): Stretch {
  const wall = (at: number) => {
    const plainTime = new Temporal.PlainTime(Math.floor(at / 60), at % 60);
    return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  };
  return [wall(startMinute), wall(endMinute)];
}
