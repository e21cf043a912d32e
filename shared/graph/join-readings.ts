import type { ScheduleReading } from "../scheduling/schedule-reading.ts";

/** Readings of the same people for two ranges, the second beginning where the first ends, as one. */
export function joinReadings(
  early: readonly ScheduleReading[],
  late: readonly ScheduleReading[],
): readonly ScheduleReading[] {
  return early.map((first, index) => {
    const second = late[index];
    return second ? joined(first, second) : first;
  });
}

function joined(early: ScheduleReading, late: ScheduleReading): ScheduleReading {
  const cells = (late.viewStart - early.viewStart) / (early.viewMinutes * 60_000);
  // A short first view leaves cells about which nothing is known; "?" is no digit of Graph's and counts as unknown.
  const view = early.view.slice(0, cells).padEnd(cells, "?") + late.view;
  return {
    ...early,
    error: early.error ?? late.error,
    view,
    items: [...early.items, ...late.items],
    workingHours: early.workingHours ?? late.workingHours,
  };
}
