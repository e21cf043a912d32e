import ICAL from "ical.js";
import type { Clocks } from "./zones-of-file.ts";

/** The clocks of a property's own time: those of its TZID, UTC, or for floating times and whole days those of the mailbox. */
export type ClocksFor = (property: ICAL.Property, value: ICAL.Time) => Clocks;

/** A time of the file: its moment in milliseconds since 1970, and its value for what is compared by date. */
export interface Moment {
  readonly at: number;
  readonly value: ICAL.Time;
  /** The end of a period, as an RDATE may give one. */
  readonly end?: number;
}

export interface Span {
  readonly first: Moment;
  readonly isAllDay: boolean;
  /** The clocks of the start; a series keeps to them. */
  readonly clocks: Clocks;
  /** Milliseconds an occurrence lasts that starts at this time. */
  readonly length: (start: ICAL.Time) => number;
}

/**
 * When an event first starts, and how long each occurrence lasts: the time to DTEND exactly, a DURATION by the clock as far as it
 * counts days, RFC 5545, 3.8.2.2 and 3.8.2.5. Throws on an event without a usable start or with an end before it.
 */
export function spanOf(event: ICAL.Component, clocksFor: ClocksFor): Span {
  const property = event.getFirstProperty("dtstart");
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) throw new Error("The event has no start.");
  const clocks = clocksFor(property, value);
  const first = { at: clocks(value), value };
  return { first, isAllDay: value.isDate, clocks, length: lengthOf(event, { first, clocks, clocksFor }) };
}

interface Start {
  readonly first: Moment;
  readonly clocks: Clocks;
  readonly clocksFor: ClocksFor;
}

function lengthOf(event: ICAL.Component, { first, clocks, clocksFor }: Start): Span["length"] {
  const days = (count: number) => (start: ICAL.Time) => {
    const later = start.clone();
    later.adjust(count, 0, 0, 0);
    return clocks(later) - clocks(start);
  };
  const endProperty = event.getFirstProperty("dtend");
  const end = endProperty?.getFirstValue();
  if (endProperty && end instanceof ICAL.Time) {
    if (first.value.isDate) return days(Math.max(1, dayNumber(end) - dayNumber(first.value)));
    const exact = clocksFor(endProperty, end)(end) - first.at;
    if (exact < 0) throw new Error("The event ends before it starts.");
    return () => exact;
  }
  const duration = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration && !duration.isNegative) {
    const { weeks, days: count, hours, minutes, seconds } = duration;
    const rest = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    return (start) => days(weeks * 7 + count)(start) + rest;
  }
  return first.value.isDate ? days(1) : () => 0;
}

function dayNumber({ year, month, day }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** All values of a property of times. */
export function timesOf(
  event: ICAL.Component,
  name: "exdate" | "rdate" | "recurrence-id",
  clocksFor: ClocksFor,
): Moment[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().map((value: unknown): Moment => {
      if (value instanceof ICAL.Period) {
        const clocks = clocksFor(property, value.start);
        return { at: clocks(value.start), value: value.start, end: clocks(value.getEnd()) };
      }
      if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time.`);
      return { at: clocksFor(property, value)(value), value };
    }),
  );
}
