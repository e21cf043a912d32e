import { DateTime, Interval } from "luxon";
import type { DailyStretch } from "shared/scheduling/daily-stretch.ts";
import type { PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";

/** Common free starts as one writes them with luxon's intervals; milliseconds, in order of time, not ranked. */
export function startsWithLuxon({ required, search }: CommonFreeTimeInput): number[] {
  let common: Interval[] | null = null;
  for (const person of required) {
    const free = freeOf(person, search);
    common = common ? overlaps(common, free) : free;
  }
  const zone = required[0]!.zone.zone;
  const earliest = DateTime.fromMillis(Math.max(search.from, search.now), { zone }).plus({
    minutes: search.noticeMinutes,
  });
  const starts: number[] = [];
  for (const stretch of common ?? []) {
    let start = stretch.start!.setZone(zone).startOf("minute");
    const pastGrid = start.minute % search.gridMinutes;
    if (pastGrid > 0) start = start.plus({ minutes: search.gridMinutes - pastGrid });
    while (start.plus({ minutes: search.minutes }) <= stretch.end!) {
      if (start >= earliest) starts.push(start.toMillis());
      start = start.plus({ minutes: search.gridMinutes });
    }
  }
  return starts;
}

function freeOf(person: PersonAvailability, search: CommonFreeTimeInput["search"]): Interval[] {
  const zone = person.zone.zone;
  const range = Interval.fromDateTimes(
    DateTime.fromMillis(search.from, { zone }),
    DateTime.fromMillis(search.to, { zone }),
  );
  const busy = person.busy
    .filter(({ status }) => search.busyStatuses.includes(status))
    .map(({ start, end }) =>
      Interval.fromDateTimes(
        DateTime.fromMillis(start, { zone }).minus({ minutes: search.bufferMinutes }),
        DateTime.fromMillis(end, { zone }).plus({ minutes: search.bufferMinutes }),
      ),
    );
  const blocked = Interval.merge(busy);
  const free: Interval[] = [];
  for (let day = range.start!.startOf("day"); day < range.end!; day = day.plus({ days: 1 })) {
    const weekday = weekdays[day.weekday % 7]!;
    if (!person.workingHours.days.includes(weekday)) continue;
    const hours = stretchOf(day, person.workingHours).intersection(range);
    if (!hours) continue;
    const taken = blocked.filter((item) => item.overlaps(hours)) as Interval<true>[];
    if (search.lunch) taken.push(stretchOf(day, search.lunch));
    for (const block of search.noMeetingBlocks ?? []) {
      if (block.person === person.person && block.days.includes(weekday)) taken.push(stretchOf(day, block));
    }
    free.push(...hours.difference(...taken));
  }
  return free;
}

function stretchOf(day: DateTime, { startMinute, endMinute }: DailyStretch): Interval<true> {
  const at = (minute: number) => day.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return Interval.fromDateTimes(at(startMinute), at(endMinute)) as Interval<true>;
}

function overlaps(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const both = one[left]!.intersection(other[right]!);
    if (both && both.length() > 0) found.push(both);
    if (one[left]!.end! < other[right]!.end!) left += 1;
    else right += 1;
  }
  return found;
}
