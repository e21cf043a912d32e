import { fromCustomTimeZone } from "./custom-time-zone.ts";
import { namedZone } from "./named-zone.ts";
import type { Assumption, PersonAvailability, WorkingHours } from "./person-availability.ts";
import type { ScheduleReading, ScheduleWorkingHours } from "./schedule-reading.ts";
import { weekdayBits, weekdays } from "./weekday.ts";
import { utcRules, type TimeRange, type ZoneRules } from "./zone-rules.ts";

/** Taken where a calendar tells no hours; the result says that it was. */
const usualWorkingHours: WorkingHours = {
  days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  startMinute: 9 * 60,
  endMinute: 17 * 60,
};

const zero = "0".charCodeAt(0);

/** Nothing is known, so nothing is ruled out: the person is asked anyway. */
const anyHour: WorkingHours = { days: weekdays, startMinute: 0, endMinute: 1_440 };

/** How far somebody's clock is to be known. */
export interface Reach extends TimeRange {
  /** The part in which a time is looked for, everything unless told: what lies around it need not be known. */
  readonly searched?: TimeRange;
}

/**
 * Zone and working hours as a calendar tells them, and what had to be assumed where it does not. Rules for one year that
 * tell nothing of what is searched are no rules, though they may tell of the weeks before: the card's zone is taken.
 */
export function toldPlace(
  reading: Pick<ScheduleReading, "workingHours" | "fallbackZone">,
  { range, readable }: { readonly range: Reach; readonly readable: boolean },
): Required<Pick<PersonAvailability, "zone" | "workingHours" | "assumed">> {
  const { zone, assumed } = zoneOf(reading, range);
  const told = reading.workingHours && hoursOf(reading.workingHours);
  const assumptions: Assumption[] = assumed ? [assumed] : [];
  if (!told) assumptions.push("usual-working-hours");
  const unknownPlace = assumed === "zone-utc" && !readable;
  return { zone, workingHours: told ?? (unknownPlace ? anyHour : usualWorkingHours), assumed: assumptions };
}

function zoneOf(
  reading: Pick<ScheduleReading, "workingHours" | "fallbackZone">,
  range: Reach,
): { zone: ZoneRules; assumed: Assumption | null } {
  const told = reading.workingHours?.zone;
  const own = told && ("bias" in told ? fromCustomTimeZone(told, range) : namedZone(told.name, range));
  const { from, to } = range.searched ?? range;
  if (own && own.from < to && from < own.to) return { zone: own, assumed: null };
  const card = reading.fallbackZone === null ? null : namedZone(reading.fallbackZone, range);
  if (card) return { zone: card, assumed: "zone-from-card" };
  return { zone: utcRules(range), assumed: "zone-utc" };
}

/** Null for hours that are none, empty ones too: they tell nothing, and nobody is to be out of reach for that. */
function hoursOf({ days, start, end }: ScheduleWorkingHours): WorkingHours | null {
  const startMinute = minuteOf(start);
  const endMinute = minuteOf(end);
  const known = weekdayBits(days);
  if (startMinute === null || endMinute === null || startMinute === endMinute || known === 0) return null;
  return { days: weekdayLists[known]!, startMinute, endMinute };
}

/** Every set of weekdays as a list, by its bits: very many people share a few. */
const weekdayLists = Array.from({ length: 128 }, (_, bits) => weekdays.filter((_day, index) => (bits >>> index) & 1));

/** `08:30:00.0000000` → 510; seconds are cut off; null for what is no time of day. */
function minuteOf(time: string): number | null {
  if (time[2] !== ":") return null;
  const minute = twoDigits(time, 0) * 60 + twoDigits(time, 3);
  return minute <= 1_440 ? minute : null;
}

/** NaN where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
