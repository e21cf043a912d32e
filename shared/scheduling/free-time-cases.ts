/** People and searches as the tests of free time write them down. */

import { instantOf, isoOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { fromIanaZone } from "./iana-zone.ts";
import type { BusyItem, BusyStatus, PersonAvailability, WorkingHours } from "./person-availability.ts";
import type { CommonFreeTimeInput, Search } from "./search.ts";
import type { Weekday } from "./weekday.ts";
import type { ZoneRules } from "./zone-rules.ts";

const year = { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-07-01T00:00Z") };
const weekdaysOnly: Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
export const everyDay: Weekday[] = [...weekdaysOnly, "saturday", "sunday"];

export function zone(name: string): ZoneRules {
  const rules = fromIanaZone(name, year);
  if (!rules) throw new Error(`no rules for ${name}`);
  return rules;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function hours(start: string, end: string, days = weekdaysOnly): WorkingHours {
  return { days, startMinute: minuteOf(start), endMinute: minuteOf(end) };
}

export function item(start: string, end: string, status: BusyStatus = "busy"): BusyItem {
  return { start: instantOf(start), end: instantOf(end), status };
}

export function somebody(name: string, changed: Partial<PersonAvailability> = {}): PersonAvailability {
  return {
    person: personId("tenant", name),
    zone: zone("Europe/Lisbon"),
    workingHours: hours("09:00", "17:00"),
    busy: [],
    readable: true,
    ...changed,
  };
}

export function search(from: string, to: string, changed: Partial<Search> = {}): Search {
  return {
    from: instantOf(from),
    to: instantOf(to),
    now: instantOf(from),
    minutes: 45,
    gridMinutes: 15,
    noticeMinutes: 0,
    bufferMinutes: 0,
    busyStatuses: ["tentative", "busy", "oof"],
    ...changed,
  };
}

/** The starts in order of time, as `MM-DDTHH:MM` in UTC. */
export function starts(input: CommonFreeTimeInput): string[] {
  const slots = [...commonFreeTime(input).slots].toSorted((a, b) => a.start - b.start);
  return slots.map(({ start }) => isoOf(start).slice(5, 16));
}
