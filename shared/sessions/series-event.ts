import { dayName } from "../scheduling/day-name.ts";
import type { Rhythm } from "../scheduling/rhythm.ts";
import { seriesDates, type SeriesDate } from "../scheduling/series-dates.ts";
import { seriesProblem, type SeriesInput, type SeriesProblem } from "../scheduling/series-problem.ts";
import { instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { dayMinutes, minuteMs, weekdayOf } from "../scheduling/wall-time.ts";
import { weekdays, type Weekday } from "../scheduling/weekday.ts";
import { sessionEvent, type EventBooking, type NewSessionEvent } from "./session-event.ts";

/** A series to be booked; `zone` has the rules of `timeZone`. */
export interface SeriesBooking extends SeriesInput, Omit<EventBooking, "session"> {
  /** Of the form of a session's id; the block links to it. */
  readonly seriesId: string;
  readonly organizer: PersonId;
  /** IANA zone of the organizer: the wall time is one of it. */
  readonly timeZone: string;
}

/** Graph's `patternedRecurrence`, as far as series use it. */
interface Recurrence {
  readonly pattern: {
    readonly type: "weekly" | "relativeMonthly";
    readonly interval: number;
    readonly daysOfWeek: readonly [Weekday];
    readonly firstDayOfWeek: "monday";
    readonly index?: "first" | "second" | "third" | "fourth" | "last";
  };
  readonly range: {
    readonly type: "numbered";
    /** `2026-03-02` */
    readonly startDate: string;
    readonly numberOfOccurrences: number;
    readonly recurrenceTimeZone: string;
  };
}

/** The body of `POST /me/events` for a series, complete. */
export interface NewSeriesEvent extends NewSessionEvent {
  readonly recurrence: Recurrence;
}

/**
 * Why a series cannot be booked as one: its first date falls into a clock change, or Outlook has no name for the
 * organizer's zone and in UTC the sessions would not keep their wall time or weekday.
 */
export type SeriesEventProblem = SeriesProblem | "first-in-clock-change" | "zone-not-in-outlook";

export type SeriesEventResult =
  | { readonly ok: true; readonly event: NewSeriesEvent }
  | { readonly ok: false; readonly problem: SeriesEventProblem };

/**
 * What is posted to Graph for a whole series: the first session's event with a recurrence, one block for all, in the
 * organizer's zone so that the wall time stays over clock changes. The transaction id is the series' id.
 *
 * Dates that are moved or skipped are not part of it: they are changed in the booked series.
 */
export function seriesEvent(booking: SeriesBooking): SeriesEventResult {
  const problem = seriesProblem(booking);
  if (problem) return { ok: false, problem };
  const { seriesId, organizer, timeZone, rhythm, count, minutes, graphTimeZone } = booking;
  const dates = seriesDates(booking);
  const start = dates[0]!.originalStart;
  if (dates[0]!.clock !== "plain") return { ok: false, problem: "first-in-clock-change" };
  if (graphTimeZone === null && !staysInUtc(booking, dates)) return { ok: false, problem: "zone-not-in-outlook" };
  const end = instant(start + minutes * minuteMs);
  const event = sessionEvent({ ...booking, session: { id: seriesId, organizer, timeZone, start, end } });
  const day = graphTimeZone === null ? Math.floor(start / minuteMs / dayMinutes) : booking.first.day;
  const range = {
    type: "numbered",
    startDate: dayName(day),
    numberOfOccurrences: count,
    recurrenceTimeZone: graphTimeZone ?? "UTC",
  } as const;
  return {
    ok: true,
    event: { ...event, recurrence: { pattern: patternOf(rhythm, weekdays[weekdayOf(day)]!), range } },
  };
}

/** Whether the same rhythm in UTC gives the same dates: clocks stay as they are, and months count the same days. */
function staysInUtc({ rhythm, first }: SeriesBooking, dates: readonly SeriesDate[]): boolean {
  const offset = first.day * dayMinutes + first.minute - dates[0]!.originalStart / minuteMs;
  const utcDay = Math.floor((first.day * dayMinutes + first.minute - offset) / dayMinutes);
  if (rhythm.every === "month" && utcDay !== first.day) return false;
  return dates.every(
    ({ originalStart, wall, clock }) =>
      clock === "plain" && wall.day * dayMinutes + wall.minute - originalStart / minuteMs === offset,
  );
}

const indexes = { 1: "first", 2: "second", 3: "third", 4: "fourth", last: "last" } as const;

function patternOf(rhythm: Rhythm, weekday: Weekday): Recurrence["pattern"] {
  const days = { daysOfWeek: [weekday], firstDayOfWeek: "monday" } as const;
  if (rhythm.every === "weeks") return { type: "weekly", interval: rhythm.weeks, ...days };
  return { type: "relativeMonthly", interval: 1, ...days, index: indexes[rhythm.week] };
}
