import { fromIanaZone } from "./iana-zone.ts";
import { ianaOfWindows } from "./windows-zones.ts";
import type { TimeRange, ZoneRules } from "./zone-rules.ts";

/** Offsets of a zone by its Windows or IANA name; null for an unknown one: the caller falls back and says so. */
export function namedZone(name: string, range: TimeRange): ZoneRules | null {
  return fromIanaZone(ianaOfWindows(name) ?? name, range);
}
