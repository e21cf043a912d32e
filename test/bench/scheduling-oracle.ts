import { DateTime, IANAZone } from "luxon";
import type { DailyStretch } from "shared/scheduling/daily-stretch.ts";
import type { PersonAvailability } from "shared/scheduling/person-availability.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import { weekdays } from "shared/scheduling/weekday.ts";
import { Temporal } from "temporal-polyfill";

/** What a wall clock shows. */
export interface Clock {
  /** Sunday 0. */
  readonly weekday: number;
  readonly minuteOfDay: number;
  /** `2026-03-29` */
  readonly day: string;
}

/** Reads the wall clock of an IANA zone; the one thing the two oracles do differently. */
export type ReadClock = (zone: string, at: number) => Clock;

const minute = 60_000;

/** luxon's wall clock. */
export const readWithLuxon = remembered((zone, at) => {
  const local = DateTime.fromMillis(at, { zone: IANAZone.create(zone) });
  return { weekday: local.weekday % 7, minuteOfDay: local.hour * 60 + local.minute, day: local.toISODate()! };
});

/** Temporal's wall clock. */
export const readWithTemporal = remembered((zone, at) => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    weekday: local.dayOfWeek % 7,
    minuteOfDay: local.hour * 60 + local.minute,
    day: local.toPlainDate().toString(),
  };
});

/**
 * Common free starts by trying every five minutes of the range and reading everybody's wall clock at every five minutes
 * of the session: slow, and too plain to be wrong in the same way. Working hours must be in five-minute steps.
 */
export function startsByTrying(input: CommonFreeTimeInput, read: ReadClock): number[] {
  return slotsByTrying(input, read).map(({ start }) => start);
}

/** The same with the optional people who cannot come, in the order given; only where as many can as the quorum asks for. */
export function slotsByTrying(
  { required, optional = [], quorum = 0, search }: CommonFreeTimeInput,
  read: ReadClock,
): { readonly start: number; readonly without: readonly string[] }[] {
  const length = search.minutes * minute;
  const step = 5 * minute;
  const slots: { start: number; without: readonly string[] }[] = [];
  const everybody = [...required, ...optional];
  const can = everybody.map(() => new Map<number, boolean>());
  const isFree = (index: number, at: number) => {
    let free = can[index]!.get(at);
    if (free === undefined) can[index]!.set(at, (free = isWorking(everybody[index]!, at, search, read)));
    return free;
  };
  for (let start = Math.ceil(search.from / step) * step; start + length <= search.to; start += step) {
    if (start < search.now + search.noticeMinutes * minute) continue;
    if (read(required[0]!.zone.zone, start).minuteOfDay % search.gridMinutes !== 0) continue;
    const isAble = (person: PersonAvailability, index: number) => {
      for (let at = start; at < start + length; at += step) if (!isFree(index, at)) return false;
      return isClear(person, start, search);
    };
    if (!required.every(isAble)) continue;
    const absent = optional.filter((person, index) => !person.readable || !isAble(person, required.length + index));
    if (everybody.length - absent.length < quorum) continue;
    slots.push({ start, without: absent.map(({ person }) => person) });
  }
  return slots;
}

function isWorking(
  person: PersonAvailability,
  at: number,
  search: CommonFreeTimeInput["search"],
  read: ReadClock,
): boolean {
  const clock = read(person.zone.zone, at);
  const { days } = person.workingHours;
  if (!isInside(clock, days, person.workingHours)) return false;
  const lunch = person.lunch ?? (person.lunch === null || person.unavailable ? null : search.lunch);
  if (lunch && isInside(clock, weekdays, lunch)) return false;
  if (person.fullDays?.includes(clock.day)) return false;
  if (!isWithinLimits(clock.minuteOfDay, person)) return false;
  if (person.unavailable?.some((stretch) => isInside(clock, [stretch.day], stretch))) return false;
  return !(search.noMeetingBlocks ?? []).some(
    (block) => block.person === person.person && isInside(clock, block.days, block),
  );
}

function isWithinLimits(minuteOfDay: number, { earliestMinute, latestMinute }: PersonAvailability): boolean {
  const afterBegin = minuteOfDay >= (earliestMinute ?? 0);
  const beforeEnd = minuteOfDay < (latestMinute ?? 1_440);
  return (latestMinute ?? 1_440) < (earliestMinute ?? 0) ? afterBegin || beforeEnd : afterBegin && beforeEnd;
}

function isInside({ weekday, minuteOfDay }: Clock, days: readonly string[], stretch: DailyStretch): boolean {
  const { startMinute, endMinute } = stretch;
  const today = days.includes(weekdays[weekday]!);
  if (startMinute <= endMinute) return today && startMinute <= minuteOfDay && minuteOfDay < endMinute;
  const yesterday = days.includes(weekdays[(weekday + 6) % 7]!);
  return (today && startMinute <= minuteOfDay) || (yesterday && minuteOfDay < endMinute);
}

function isClear(person: PersonAvailability, start: number, search: CommonFreeTimeInput["search"]): boolean {
  const before = (person.bufferBeforeMinutes ?? search.bufferMinutes) * minute;
  const after = (person.bufferAfterMinutes ?? search.bufferMinutes) * minute;
  const end = start + search.minutes * minute;
  return !person.busy.some(
    (item) =>
      item.start < item.end &&
      (item.status === "unknown" || search.busyStatuses.includes(item.status)) &&
      item.start < end + after &&
      start - before < item.end,
  );
}

/** Clocks are read at the same instants in many cases. */
function remembered(read: ReadClock): ReadClock {
  const known = new Map<string, Map<number, Clock>>();
  return (zone, at) => {
    let ofZone = known.get(zone);
    if (!ofZone) known.set(zone, (ofZone = new Map()));
    let clock = ofZone.get(at);
    if (!clock) ofZone.set(at, (clock = read(zone, at)));
    return clock;
  };
}
