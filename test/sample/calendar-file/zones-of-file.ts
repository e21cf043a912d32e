import ICAL from "ical.js";
import { DateTime, IANAZone } from "luxon";
import { windowsZones } from "../../tenant/mailbox/windows-zones.ts";

/** Gives the moment (milliseconds since 1970) of a time on the clocks of one place. */
export type Clocks = (wall: ICAL.Time) => number;

const windowsNames = new Map(Object.entries(windowsZones).map(([name, iana]) => [name.toLowerCase(), iana]));

/**
 * The clocks of an IANA zone. A time inside a gap counts with the offset before it, a time that comes twice is the first one:
 * RFC 5545, 3.3.5.
 */
export function clocksOf(iana: string): Clocks {
  return ({ year, month, day, hour, minute, second }) => {
    const guess = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: iana });
    return Math.min(...guess.getPossibleOffsets().map((each) => each.toMillis()));
  };
}

/** The IANA zone that a TZID names: an IANA name, also behind a vendor's prefix, or a name of Windows, as Outlook writes it. */
function ianaZoneOf(tzid: string): string | null {
  const name = tzid.trim().replaceAll(/^"|"$/g, "");
  const known = [name, name.split("/").slice(-3).join("/"), name.split("/").slice(-2).join("/")];
  return known.find((each) => IANAZone.isValidZone(each)) ?? windowsNames.get(name.toLowerCase()) ?? null;
}

/**
 * Looks up the clocks behind a TZID of one file: by its name, else by the rules that the file itself holds. Null for a name
 * that nobody explains.
 */
export function zonesOfFile(calendars: readonly ICAL.Component[]): (tzid: string) => Clocks | null {
  const found = new Map<string, Clocks | null>();
  const rulesOf = (tzid: string): Clocks | null => {
    const component = calendars
      .flatMap((calendar) => calendar.getAllSubcomponents("vtimezone"))
      .find((each) => each.getFirstPropertyValue("tzid") === tzid);
    if (!component) return null;
    const location = component.getFirstPropertyValue("x-lic-location");
    const iana = typeof location === "string" ? ianaZoneOf(location) : null;
    if (iana !== null) return clocksOf(iana);
    const rules = new ICAL.Timezone({ component, tzid });
    return (wall) => {
      const local = wall.clone();
      local.zone = ICAL.Timezone.localTimezone;
      return (local.toUnixTime() - rules.utcOffset(local)) * 1000;
    };
  };
  return (tzid) => {
    const iana = ianaZoneOf(tzid);
    const clocks = found.get(tzid) ?? (iana === null ? rulesOf(tzid) : clocksOf(iana));
    found.set(tzid, clocks);
    return clocks;
  };
}
