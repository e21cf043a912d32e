import { instant } from "../circles/instant.ts";
import { fromCustomTimeZone } from "./custom-time-zone.ts";
import { namedZone } from "./named-zone.ts";
import type { Assumption, BusyItem, BusyStatus, PersonAvailability, WorkingHours } from "./person-availability.ts";
import type { ScheduleReading, ScheduleWorkingHours } from "./schedule-reading.ts";
import { unreadView } from "./unread-view.ts";
import { minuteMs } from "./wall-time.ts";
import { weekdays } from "./weekday.ts";
import { utcRules, type TimeRange, type ZoneRules } from "./zone-rules.ts";

/** Taken where a calendar tells no hours; the result says that it was. */
const usualWorkingHours: WorkingHours = {
  days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  startMinute: 9 * 60,
  endMinute: 17 * 60,
};

/** Nothing is known, so nothing is ruled out: the person is asked anyway. */
const anyHour: WorkingHours = { days: weekdays, startMinute: 0, endMinute: 1_440 };

/**
 * A person's time over `range`, from what Graph told.
 *
 * Items and view are put together, the busier wins; time outside the view is unknown. A reading with an error, or
 * without a view, is not readable: it never counts as free. The zone is the calendar's, else the card's, else UTC, and
 * `assumed` says which.
 */
export function availabilityFromSchedule(reading: ScheduleReading, range: TimeRange): PersonAvailability {
  const readable = reading.error === null && reading.view.length > 0;
  const { zone, assumed } = zoneOf(reading, range);
  const told = reading.workingHours && hoursOf(reading.workingHours);
  const assumptions: Assumption[] = assumed ? [assumed] : [];
  if (!told) assumptions.push("usual-working-hours");
  const unknownPlace = assumed === "zone-utc" && !readable;
  return {
    person: reading.person,
    zone,
    workingHours: told ?? (unknownPlace ? anyHour : usualWorkingHours),
    busy: readable ? busyOf(reading, range) : [],
    readable,
    assumed: assumptions,
  };
}

function zoneOf(reading: ScheduleReading, range: TimeRange): { zone: ZoneRules; assumed: Assumption | null } {
  const told = reading.workingHours?.zone;
  const own = told && ("bias" in told ? fromCustomTimeZone(told, range) : namedZone(told.name, range));
  if (own) return { zone: own, assumed: null };
  const card = reading.fallbackZone === null ? null : namedZone(reading.fallbackZone, range);
  if (card) return { zone: card, assumed: "zone-from-card" };
  return { zone: utcRules(range), assumed: "zone-utc" };
}

/** Null for hours that are none, empty ones too: they tell nothing, and nobody is to be out of reach for that. */
function hoursOf({ days, start, end }: ScheduleWorkingHours): WorkingHours | null {
  const startMinute = minuteOf(start);
  const endMinute = minuteOf(end);
  const known = weekdays.filter((day) => days.some((told) => told.toLowerCase() === day));
  if (startMinute === null || endMinute === null || startMinute === endMinute || known.length === 0) return null;
  return { days: known, startMinute, endMinute };
}

/** `08:30:00.0000000` → 510; seconds are cut off; null for what is no time of day. */
function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= 1_440 ? minute : null;
}

function busyOf(reading: ScheduleReading, range: TimeRange): readonly BusyItem[] {
  const { viewStart, viewMinutes, view, items } = reading;
  const viewEnd = instant(viewStart + view.length * viewMinutes * minuteMs);
  const busy: BusyItem[] = items.filter(({ status }) => status !== "free");
  busy.push(...unreadView(reading));
  const unknown: BusyStatus = "unknown";
  if (range.from < viewStart) busy.push({ start: range.from, end: viewStart, status: unknown });
  if (viewEnd < range.to) busy.push({ start: viewEnd, end: range.to, status: unknown });
  return busy;
}
