import ICAL from "ical.js";
import { eventValues, isCancelled } from "./event-values.ts";
import type { ClocksFor } from "./event-times.ts";
import { occurrencesOf } from "./occurrences-of.ts";
import { clocksOf, zonesOfFile } from "./zones-of-file.ts";

/** One appointment of a file, times in milliseconds since 1970. */
export type FileEvent = ReturnType<typeof eventValues> & {
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
};

interface CalendarWindow {
  /** IANA zone of whoever the calendar is for: floating times and whole days are on its clocks. */
  readonly zone: string;
  readonly from: number;
  readonly to: number;
}

interface CalendarReading {
  /** Every occurrence that overlaps the window, earliest first; cancelled ones are not among them. */
  readonly events: readonly FileEvent[];
  /** How many VEVENTs could not be read. */
  readonly unreadable: number;
  /** TZIDs that neither name a known zone nor have rules in the file: their times count as the reader's own. */
  readonly unknownZones: readonly string[];
}

/** Expands opened calendars into the appointments of a window. */
export function readCalendarFile(
  calendars: readonly ICAL.Component[],
  { zone, from, to }: CalendarWindow,
): CalendarReading {
  const own = clocksOf(zone);
  const zoneOf = zonesOfFile(calendars);
  const unknownZones = new Set<string>();
  const clocksFor: ClocksFor = (property, value) => {
    if (value.isDate) return own;
    if (value.zone === ICAL.Timezone.utcTimezone) return clocksOf("UTC");
    const tzid = property.getFirstParameter("tzid");
    if (!tzid) return own;
    const clocks = zoneOf(tzid);
    if (clocks === null) unknownZones.add(tzid);
    return clocks ?? own;
  };
  const events: FileEvent[] = [];
  let unreadable = 0;
  for (const [event, ...changes] of seriesOf(calendars)) {
    try {
      for (const { component, start, end, isAllDay } of occurrencesOf(event, changes, { clocksFor, from, to }))
        if (!isCancelled(component)) events.push({ ...eventValues(component, end > start), start, end, isAllDay });
    } catch {
      unreadable += 1;
    }
  }
  return { events: events.toSorted((a, b) => a.start - b.start), unreadable, unknownZones: [...unknownZones] };
}

type Series = readonly [ICAL.Component, ...ICAL.Component[]];

/** The VEVENTs by UID, each with its changed occurrences; a change without its series stands alone. */
function seriesOf(calendars: readonly ICAL.Component[]): Series[] {
  const masters = new Map<string, ICAL.Component>();
  const changes = new Map<string, Map<string, ICAL.Component>>();
  calendars
    .flatMap((calendar) => calendar.getAllSubcomponents("vevent"))
    .forEach((event, index) => {
      const uid = String(event.getFirstPropertyValue("uid") ?? `without a UID ${index}`);
      const original = event.getFirstProperty("recurrence-id");
      const place = original ? (changes.get(uid) ?? new Map<string, ICAL.Component>()) : masters;
      const key = original ? original.toICALString() : uid;
      const earlier = place.get(key);
      if (!earlier || sequenceOf(event) >= sequenceOf(earlier)) place.set(key, event);
      if (original) changes.set(uid, place);
    });
  const whole = [...masters].map(([uid, event]): Series => [event, ...(changes.get(uid)?.values() ?? [])]);
  const alone = [...changes].filter(([uid]) => !masters.has(uid)).flatMap(([, each]) => [...each.values()]);
  return [...whole, ...alone.map((event): Series => [event])];
}

/** A file may hold several versions of one event: the highest SEQUENCE counts, and of equal ones the last. */
function sequenceOf(event: ICAL.Component): number {
  const value: unknown = event.getFirstPropertyValue("sequence");
  return typeof value === "number" ? value : 0;
}
