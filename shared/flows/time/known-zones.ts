import type { CommonFreeTimeInput } from "../../scheduling/search.ts";
import type { KnownZones } from "./time-answer.ts";

/** Whose clock shows what, without those for whom UTC had to be assumed. */
export function knownZones({ required, optional = [] }: CommonFreeTimeInput): KnownZones {
  const known = [...required, ...optional].filter(({ assumed }) => !assumed?.includes("zone-utc"));
  return new Map(known.map(({ person, zone }) => [person, zone]));
}
