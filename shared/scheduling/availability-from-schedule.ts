import { instant } from "../circles/instant.ts";
import type { BusyItem, BusyStatus, PersonAvailability } from "./person-availability.ts";
import type { ScheduleReading } from "./schedule-reading.ts";
import { type Reach, toldPlace } from "./told-place.ts";
import { unreadView } from "./unread-view.ts";
import { minuteMs } from "./wall-time.ts";
import type { TimeRange } from "./zone-rules.ts";

/**
 * A person's time over `range`, from what Graph told.
 *
 * Items and view are put together, the busier wins; time outside the view is unknown. A reading with an error, or
 * without a view, is not readable: it never counts as free. The zone is the calendar's, else the card's, else UTC, and
 * `assumed` says which.
 */
export function availabilityFromSchedule(reading: ScheduleReading, range: Reach): PersonAvailability {
  const readable = reading.error === null && reading.view.length > 0;
  return {
    person: reading.person,
    ...toldPlace(reading, { range, readable }),
    busy: readable ? busyOf(reading, range) : [],
    readable,
  };
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
