import type { DailyStretch } from "shared/scheduling/daily-stretch.ts";
import type { PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { Temporal } from "temporal-polyfill";

interface Stretch {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

const { compare } = Temporal.Instant;

/** Common free starts with Temporal's types and plain interval arithmetic; milliseconds in order, not ranked. */
export function startsWithTemporal({ required, search }: CommonFreeTimeInput): number[] {
  let common: Stretch[] | null = null;
  for (const person of required) {
    const free = freeOf(person, search);
    common = common ? overlaps(common, free) : free;
  }
  const zone = required[0]!.zone.zone;
  const earliest = at(Math.max(search.from, search.now)).add({ minutes: search.noticeMinutes });
  const starts: number[] = [];
  for (const stretch of common ?? []) {
    let start = stretch.start;
    const pastGrid = start.toZonedDateTimeISO(zone).minute % search.gridMinutes;
    if (pastGrid > 0) start = start.add({ minutes: search.gridMinutes - pastGrid });
    while (compare(start.add({ minutes: search.minutes }), stretch.end) <= 0) {
      if (compare(start, earliest) >= 0) starts.push(start.epochMilliseconds);
      start = start.add({ minutes: search.gridMinutes });
    }
  }
  return starts;
}

function freeOf(person: PersonAvailability, search: CommonFreeTimeInput["search"]): Stretch[] {
  const zone = person.zone.zone;
  const range = { start: at(search.from), end: at(search.to) };
  const busy = person.busy
    .filter(({ status }) => search.busyStatuses.includes(status))
    .map(({ start, end }) => ({
      start: at(start).subtract({ minutes: search.bufferMinutes }),
      end: at(end).add({ minutes: search.bufferMinutes }),
    }));
  const free: Stretch[] = [];
  const last = range.end.toZonedDateTimeISO(zone).toPlainDate();
  let day = range.start.toZonedDateTimeISO(zone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const weekday = weekdays[day.dayOfWeek % 7]!;
    if (!person.workingHours.days.includes(weekday)) continue;
    const [hours] = overlaps([stretchOf(day, zone, person.workingHours)], [range]);
    if (!hours) continue;
    const taken = busy.filter(({ start, end }) => compare(start, hours.end) < 0 && compare(hours.start, end) < 0);
    if (search.lunch) taken.push(stretchOf(day, zone, search.lunch));
    for (const block of search.noMeetingBlocks ?? []) {
      if (block.person === person.person && block.days.includes(weekday)) taken.push(stretchOf(day, zone, block));
    }
    free.push(...difference(hours, taken));
  }
  return free;
}

function at(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

function stretchOf(day: Temporal.PlainDate, timeZone: string, { startMinute, endMinute }: DailyStretch): Stretch {
  const wall = (minute: number) => {
    const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
    return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
  };
  return { start: wall(startMinute), end: wall(endMinute) };
}

function difference(whole: Stretch, taken: Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let { start } = whole;
  for (const item of taken.toSorted((one, other) => compare(one.start, other.start))) {
    if (compare(start, item.start) < 0)
      left.push({ start, end: compare(item.start, whole.end) < 0 ? item.start : whole.end });
    if (compare(start, item.end) < 0) start = item.end;
  }
  if (compare(start, whole.end) < 0) left.push({ start, end: whole.end });
  return left;
}

function overlaps(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left]!, other[right]!];
    const start = compare(a.start, b.start) > 0 ? a.start : b.start;
    const end = compare(a.end, b.end) < 0 ? a.end : b.end;
    if (compare(start, end) < 0) found.push({ start, end });
    if (compare(a.end, b.end) < 0) left += 1;
    else right += 1;
  }
  return found;
}
