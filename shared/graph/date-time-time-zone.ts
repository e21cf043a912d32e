import * as z from "zod/mini";

import { instant, type Instant } from "../circles/instant.ts";
import { namedZone } from "../scheduling/named-zone.ts";
import { instantsOfWallTime, dayMinutes, minuteMs, wallTimeAt } from "../scheduling/wall-time.ts";
import { windowsOfIana } from "../scheduling/windows-zones.ts";

/** Graph's `dateTimeTimeZone`: a wall time without offset, and the zone of that wall. */
export interface DateTimeTimeZone {
  readonly dateTime: string;
  readonly timeZone: string;
}

export const dateTimeTimeZoneSchema = z.looseObject({ dateTime: z.string(), timeZone: z.nullish(z.string()) });

const dayMs = dayMinutes * minuteMs;
const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z?)$/;

/**
 * The instant of a wall time with its zone; null for an unknown zone or a text that is no time. The zone in the answer
 * counts, not the one that was asked for. Of two instants (clocks go back) it is the first; inside a gap the wall time
 * is taken as if the clocks had not gone forward yet.
 */
export function instantOfDateTime({
  dateTime,
  timeZone,
}: {
  readonly dateTime: string;
  readonly timeZone?: string | null | undefined;
}): Instant | null {
  const match = pattern.exec(dateTime);
  if (!match) return null;
  const [, date, hours, minutes, seconds = "0", fraction = "", utc] = match;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  const rest = Number(seconds) * 1_000 + Math.trunc(Number(`0.${fraction || "0"}`) * 1_000);
  if (utc === "Z" || !timeZone || timeZone === "UTC") return instant(midnight + minute * minuteMs + rest);
  const day = midnight / dayMs;
  const rules = namedZone(timeZone, { from: instant(midnight - 2 * dayMs), to: instant(midnight + 3 * dayMs) });
  if (!rules) return null;
  const [first] = instantsOfWallTime(rules, { day, minute });
  const offset = rules.offsets[0] ?? 0;
  return instant((first ?? midnight + (minute - offset) * minuteMs) + rest);
}

/** An instant as UTC wall time, which every service understands. */
export function utcDateTime(at: Instant): DateTimeTimeZone {
  return { dateTime: new Date(at).toISOString().slice(0, -1), timeZone: "UTC" };
}

/**
 * An instant as wall time of an IANA zone, under the zone's Windows name, which always travels; UTC where the zone has
 * none. To the minute.
 */
export function zonedDateTime(at: Instant, zone: string): DateTimeTimeZone {
  const windows = windowsOfIana(zone);
  const rules = windows && namedZone(zone, { from: instant(at - dayMs), to: instant(at + dayMs) });
  if (!windows || !rules) return utcDateTime(at);
  const { day, minute } = wallTimeAt(rules, at);
  return { dateTime: new Date(day * dayMs + minute * minuteMs).toISOString().slice(0, 19), timeZone: windows };
}
