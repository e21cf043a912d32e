import type { Segment } from "./template-schema.ts";

/** How long each person has in a segment that is divided by the people present, in whole seconds; `null` for other segments. */
export function secondsEach(segment: Segment, people: number): number | null {
  if (segment.perPerson !== true || people < 1) return null;
  return Math.floor((segment.minutes * 60) / people);
}
