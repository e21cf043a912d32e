import { instant } from "../circles/instant.ts";
import { weekdayOf, minuteMs, dayMinutes } from "./wall-time.ts";
import { weekdays, type Weekday } from "./weekday.ts";
import { zoneRules, type OffsetChange, type TimeRange, type ZoneRules } from "./zone-rules.ts";

const dayMs = dayMinutes * minuteMs;

/** When one half of the year begins: the nth weekday of a month at a wall time; `dayOccurrence` 5 is the last one. */
export interface ClockChangeRule {
  /** Wall time before the change, like `02:00:00.0000000`. */
  readonly time: string;
  readonly dayOccurrence: number;
  readonly dayOfWeek: string;
  /** 1–12; 0 where the zone has no such change. */
  readonly month: number;
  /** 0 or 1 for every year (Graph counts the years from one change to the next), else the one year it is for. */
  readonly year: number;
}

/** Graph's `customTimeZone`: UTC = local time + `bias` minutes, and `daylightBias` more in summer (usually -60). */
export interface CustomTimeZone {
  readonly bias: number;
  readonly standardOffset: ClockChangeRule | null;
  readonly daylightOffset: (ClockChangeRule & { readonly daylightBias: number }) | null;
}

/**
 * Offsets of a zone that Graph describes by rules, without `Intl`; null when the rules make no sense or tell nothing of
 * the range.
 *
 * Rules for one year are known for that year only, on the zone's own clock: what comes back covers no more of the range,
 * so that a search or a series that goes past it is refused (`zone-not-covered`) and not guessed.
 *
 * Exchange has been seen to give the two halves of the year swapped (microsoft-graph-docs#8972). They are put right
 * where the rules themselves show it.
 */
export function fromCustomTimeZone(custom: CustomTimeZone, range: TimeRange): ZoneRules | null {
  const standardOffset = 0 - custom.bias;
  if (!Number.isFinite(standardOffset) || Math.abs(standardOffset) > dayMinutes) return null;
  const { standardOffset: standard, daylightOffset: daylight } = custom;
  if (!standard || !daylight || standard.month === 0 || daylight.month === 0 || daylight.daylightBias === 0) {
    return zoneRules("custom", range, standardOffset, []);
  }
  const standardChange = readChange(standard);
  const daylightChange = readChange(daylight);
  if (!standardChange || !daylightChange || !Number.isFinite(daylight.daylightBias)) return null;

  const summerOffset = standardOffset - daylight.daylightBias;
  const swapped = areSwapped(standardChange, daylightChange, daylight.daylightBias);
  const [toSummer, toStandard] = swapped ? [standardChange, daylightChange] : [daylightChange, standardChange];
  const year = toSummer.year ?? toStandard.year;
  if (year !== (toStandard.year ?? year)) return null;
  const changes: OffsetChange[] = [];
  // A zone's clock is less than a day off: at the turn of the year it may be in another one.
  const firstYear = year ?? yearOf(range.from - dayMs);
  const lastYear = year ?? yearOf(range.to + dayMs);
  for (let at = firstYear; at <= lastYear; at += 1) {
    changes.push({ at: changeAt(toSummer, at, standardOffset), offset: summerOffset });
    changes.push({ at: changeAt(toStandard, at, summerOffset), offset: standardOffset });
  }
  changes.sort((a, b) => a.at - b.at);
  // The two take turns: as a year ends, it began.
  const atNewYear = changes.at(-1)!.offset;
  const known = year === null ? range : withinYear(range, { year, offset: atNewYear });
  return known && zoneRules("custom", known, atNewYear, changes);
}

function withinYear(range: TimeRange, { year, offset }: { year: number; offset: number }): TimeRange | null {
  const from = Math.max(range.from, Date.UTC(year, 0, 1) - offset * minuteMs);
  const to = Math.min(range.to, Date.UTC(year + 1, 0, 1) - offset * minuteMs);
  return from < to ? { from: instant(from), to: instant(to) } : null;
}

/** A rule that makes sense, its words read once for all years. */
interface Change {
  readonly dayOccurrence: number;
  /** Sunday 0. */
  readonly weekday: number;
  readonly month: number;
  /** The one year it is known for; null: every year. */
  readonly year: number | null;
  /** From midnight, on the clock before the change. */
  readonly minute: number;
}

function readChange({ time, dayOccurrence, dayOfWeek, month, year }: ClockChangeRule): Change | null {
  const weekday = weekdays.indexOf(dayOfWeek.toLowerCase() as Weekday);
  const minute = minuteOf(time);
  const everyYear = year === 0 || year === 1;
  const isYear = everyYear || (Number.isInteger(year) && year >= 1_900 && year <= 9_999);
  const isSound = isYear && month >= 1 && month <= 12 && dayOccurrence >= 1 && weekday >= 0 && Number.isFinite(minute);
  return isSound ? { dayOccurrence, weekday, month, year: everyYear ? null : year, minute } : null;
}

/**
 * True when summer would begin later in its day than it ends (no zone does that: the clock is ahead when it ends), or,
 * both at the same hour, when summer would be the shorter half of the year, as it is nowhere.
 */
function areSwapped(standard: Change, daylight: Change, daylightBias: number): boolean {
  if (daylightBias > 0) return false;
  const later = standard.minute - daylight.minute;
  if (later !== 0 && Math.abs(later) <= 180) return later < 0;
  const summerMonths = (standard.month - daylight.month + 12) % 12;
  return summerMonths < 6;
}

function changeAt(rule: Change, year: number, offsetBefore: number): number {
  const first = Date.UTC(year, rule.month - 1, 1) / dayMs;
  const last = Date.UTC(year, rule.month, 0) / dayMs;
  let day = first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.dayOccurrence - 1) * 7;
  while (day > last) day -= 7;
  return (day * dayMinutes + rule.minute - offsetBefore) * minuteMs;
}

// Windows writes midnight at the end of a day as 23:59:59.999: half a minute and more counts as the next one.
function minuteOf(time: string): number {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return Number(time.slice(6, 8)) >= 30 ? minute + 1 : minute;
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}
