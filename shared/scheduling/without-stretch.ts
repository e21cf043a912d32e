import type { ScheduleReading } from "./schedule-reading.ts";
import { minuteMs } from "./wall-time.ts";
import type { TimeRange } from "./zone-rules.ts";

/**
 * What was read of a calendar as if one meeting were not in it: to move a meeting, the time it takes itself is free. Other appointments
 * at the same time stay where the calendar tells them one by one; where it gives a mere view, the cells of the meeting count as free.
 */
export function withoutStretch(reading: ScheduleReading, { from, to }: TimeRange): ScheduleReading {
  const { viewStart, viewMinutes, view, items } = reading;
  const step = viewMinutes * minuteMs;
  const cells = [...view].map((cell, at) => {
    const start = viewStart + at * step;
    return start < to && start + step > from ? "0" : cell;
  });
  return {
    ...reading,
    view: cells.join(""),
    items: items.filter(({ start, end }) => start !== from || end !== to),
  };
}
