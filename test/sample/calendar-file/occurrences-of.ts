import type ICAL from "ical.js";
import { type ClocksFor, type Moment, spanOf, timesOf } from "./event-times.ts";
import { repetitionsOf } from "./repetitions-of.ts";

/** One time an event takes place, in milliseconds since 1970; `component` says everything else about it. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  readonly component: ICAL.Component;
}

interface Window {
  readonly clocksFor: ClocksFor;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/**
 * The occurrences of one event of a file that overlap the window. `changes` are the VEVENTs of the same UID that stand for single
 * occurrences (RECURRENCE-ID) or, with RANGE=THISANDFUTURE, for the rest of the series. Throws on an event that cannot be read.
 * RFC 5545, 3.8.4.4 and 3.8.5.
 */
export function occurrencesOf(
  event: ICAL.Component,
  changes: readonly ICAL.Component[],
  { clocksFor, from, to }: Window,
): Occurrence[] {
  const span = spanOf(event, clocksFor);
  const changed = changes.map((component) => changeOf(component, clocksFor));
  const gone = [...timesOf(event, "exdate", clocksFor), ...changed.map(({ original }) => original)];
  const repeated = repetitionsOf(event, { ...span, clocksFor, to })
    .filter((each) => !gone.some((other) => isSame(each, other)))
    .map((each): Occurrence => {
      const by = changed.findLast(({ further, original }) => further && original.at < each.at);
      const start = each.at + (by ? by.span.first.at - by.original.at : 0);
      const end = each.end ?? start + (by?.span ?? span).length(each.value);
      return { start, end, isAllDay: span.isAllDay, component: by?.component ?? event };
    });
  return [...repeated, ...changed.map(({ moved }) => moved)].filter(
    ({ start, end }) => start < to && (end > from || start >= from),
  );
}

interface Change {
  readonly span: ReturnType<typeof spanOf>;
  /** The start it stands for. */
  readonly original: Moment;
  /** Whether the rest of the series changes with it. */
  readonly further: boolean;
  readonly moved: Occurrence;
}

function changeOf(component: ICAL.Component, clocksFor: ClocksFor): Change & { readonly component: ICAL.Component } {
  const span = spanOf(component, clocksFor);
  const start = span.first.at;
  return {
    component,
    span,
    original: timesOf(component, "recurrence-id", clocksFor)[0] ?? span.first,
    further: component.getFirstProperty("recurrence-id")?.getFirstParameter("range") === "THISANDFUTURE",
    moved: { start, end: start + span.length(span.first.value), isAllDay: span.isAllDay, component },
  };
}

/** Some programs exclude by date what the event gives with a time. */
function isSame(occurrence: Moment, other: Moment): boolean {
  if (!other.value.isDate || occurrence.value.isDate) return occurrence.at === other.at;
  const [a, b] = [occurrence.value, other.value];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
