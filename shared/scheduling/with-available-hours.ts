import type { AvailableHours } from "./available-hours.ts";
import { namedZone } from "./named-zone.ts";
import type { PersonAvailability } from "./person-availability.ts";
import type { TimeRange } from "./zone-rules.ts";

/**
 * Somebody's availability with the hours that person shares with the circle. Their zone is taken only where the
 * calendar named none: whoever travels sets the calendar, and the hours are meant in the wall time there.
 */
export function withAvailableHours(
  person: PersonAvailability,
  hours: AvailableHours,
  range: TimeRange,
): PersonAvailability {
  const { unavailable, bufferBeforeMinutes, bufferAfterMinutes, fullDays } = hours;
  const narrowed = { ...person, unavailable, bufferBeforeMinutes, bufferAfterMinutes, fullDays };
  const assumed = person.assumed ?? [];
  const withZone = assumed.filter((assumption) => assumption !== "zone-utc" && assumption !== "zone-from-card");
  const zone = withZone.length < assumed.length ? namedZone(hours.timeZone, range) : null;
  return zone ? { ...narrowed, zone, assumed: withZone } : narrowed;
}
