import ICAL from "ical.js";
import { type ClocksFor, type Moment, type Span, timesOf } from "./event-times.ts";
import type { Clocks } from "./zones-of-file.ts";

/** More repetitions than a daily event has in fifty years: a rule that goes on longer is no appointment. */
const mostRepetitions = 20_000;

interface Series extends Pick<Span, "first" | "clocks"> {
  readonly clocksFor: ClocksFor;
  /** Milliseconds since 1970, after which nothing is looked for. */
  readonly to: number;
}

/**
 * Every start of a series (RRULE, RDATE and the event's own start), earliest first; exclusions and changes are not counted here.
 * Throws on a rule that cannot be read or never comes to the window. RFC 5545, 3.8.5.
 */
export function repetitionsOf(event: ICAL.Component, series: Series): Moment[] {
  const starts = new Map<number, Moment>([[series.first.at, series.first]]);
  for (const rule of event.getAllProperties("rrule")) {
    for (const each of ruleTimes(rule.getFirstValue(), series)) starts.set(each.at, each);
  }
  for (const each of timesOf(event, "rdate", series.clocksFor)) starts.set(each.at, each);
  return [...starts.values()].toSorted((a, b) => a.at - b.at);
}

function* ruleTimes(rule: unknown, { first, clocks, to }: Series): Generator<Moment> {
  if (!(rule instanceof ICAL.Recur) || !hasSuchDay(rule)) throw new Error("The rule cannot be read.");
  const until = rule.until ? lastMoment(rule.until, first.value.isDate, clocks) : Infinity;
  const endless = rule.clone();
  // Compared here as a moment: the library would compare an end in UTC with the time on the clock.
  endless.until = null;
  const wall = first.value.clone();
  wall.zone = ICAL.Timezone.localTimezone;
  const iterator = endless.iterator(wall);
  for (let count = 0; count < mostRepetitions; count += 1) {
    const value = iterator.next();
    if (!value) return;
    const at = clocks(value);
    if (at > until || at >= to) return;
    yield { at, value: value.clone() };
  }
  throw new Error("The rule repeats too often.");
}

/** Looking for 30 February, the library would never come back. */
function hasSuchDay({ parts }: ICAL.Recur): boolean {
  const days = (parts["BYMONTHDAY"] ?? [1]) as readonly number[];
  const months = (parts["BYMONTH"] ?? [1]) as readonly number[];
  const longest = Math.max(...months.map((month) => new Date(Date.UTC(2024, month, 0)).getUTCDate()));
  return days.some((day) => Math.abs(day) <= longest);
}

/** UNTIL counts itself; as a mere date it counts that whole day. */
function lastMoment(until: ICAL.Time, wholeDays: boolean, clocks: Clocks): number {
  const inUtc = until.zone === ICAL.Timezone.utcTimezone;
  if (inUtc && !until.isDate && !wholeDays) return until.toUnixTime() * 1000;
  const end = until.clone();
  end.isDate = false;
  if (until.isDate || wholeDays) Object.assign(end, { hour: 23, minute: 59, second: 59 });
  return clocks(end);
}
