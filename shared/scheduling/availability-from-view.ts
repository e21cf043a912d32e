import type { PackedBusy } from "./packed-busy.ts";
import type { PersonAvailability } from "./person-availability.ts";
import type { ScheduleReading } from "./schedule-reading.ts";
import { toldPlace } from "./told-place.ts";
import type { TimeRange } from "./zone-rules.ts";

/** A `getSchedule` answer of which only the view was read, and that packed; null where there is none. */
export interface ScheduleView extends Pick<ScheduleReading, "person" | "error" | "workingHours" | "fallbackZone"> {
  readonly packed: PackedBusy | null;
}

/**
 * A person's time over `range` from the view alone: for searches over very many people. To the five minutes it is what
 * `availabilityFromSchedule` gives; what is lost is when within them an appointment begins and ends.
 */
export function availabilityFromView(view: ScheduleView, range: TimeRange): PersonAvailability {
  const { person, error, packed } = view;
  const readable = error === null && packed !== null;
  const { zone, workingHours, assumed } = toldPlace(view, { range, readable });
  // Named one by one: copying them over with dots takes longer than all else here.
  if (!readable) return { person, zone, workingHours, assumed, busy: nothing, readable };
  return { person, zone, workingHours, assumed, busy: nothing, readable, packed };
}

const nothing: readonly never[] = [];
