import { DateTime } from "luxon";
import { Refusal } from "./refusal.ts";
import { timeZone } from "./time-zone.ts";

/** A moment together with the zone name it was written in. */
export interface ZonedTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zone: string;
}

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(Z?)$/;

/** Reads `{dateTime, timeZone}`. A `Z` is taken only together with UTC: with another zone the two contradict each other. */
export function readZonedTime(value: unknown, what: string): ZonedTime {
  const { dateTime, timeZone: zone = "UTC" } = (value ?? {}) as { dateTime?: unknown; timeZone?: unknown };
  const iana = timeZone(zone);
  const found = typeof dateTime === "string" ? shape.exec(dateTime) : null;
  const wall = found?.[1] ? DateTime.fromISO(found[1], { zone: iana }) : null;
  if (!found || !wall?.isValid || (found[2] === "Z" && !/^(utc|etc\/gmt)$/i.test(String(zone))))
    throw new Refusal(400, "ErrorInvalidParameter", `The value of the parameter '${what}' is not a date and time.`);
  return { at: wall.toMillis(), zone: String(zone) };
}

/** `2019-03-15T12:00:00.0000000` on the clock of an IANA zone; Exchange writes seven decimals. */
export function wallTime(at: number, iana: string): string {
  return DateTime.fromMillis(at, { zone: iana }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'0000'");
}

/** `2019-03-15T12:00:00.0000000Z`. */
export function utcTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}0000Z`;
}
