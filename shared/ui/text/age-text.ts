import type { Instant } from "../../circles/instant.ts";
import { clockText, dayText } from "./time-text.ts";

/** When something kept was last fresh: `as of 09:12`, with the day where it is not today's. */
export function ageText({ at, now, timeZone }: { at: Instant; now: Instant; timeZone: string }): string {
  const day = dayText(at, timeZone);
  const clock = clockText(at, timeZone);
  return day === dayText(now, timeZone) ? `as of ${clock}` : `as of ${day}, ${clock}`;
}
