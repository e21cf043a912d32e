import type { Instant } from "../../circles/instant.ts";
import { wallTimeAt } from "../../scheduling/wall-time.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import { ruledClock, ruledDay } from "./ruled-text.ts";
import { zoneText } from "./time-text.ts";
import type { WeekRow } from "../time/week-rows.ts";

/** Somebody else whose clock is shown. */
export interface OtherClock {
  readonly name: string;
  readonly zone: ZoneRules;
}

/**
 * An hour of the week on the others' clocks, each clock once and only where it differs from the reader's: `08:15 Lisbon`, or with the
 * first name where the zone has none. Where clocks
 * change inside the week it says from when: `08:15, from Sun, 29 Mar 09:15 Lisbon`.
 *
 * @param zone the reader's
 */
export function hourElsewhere(row: WeekRow, zone: ZoneRules, others: readonly OtherClock[]): readonly string[] {
  const begins = row.cells.flatMap((cell) => (cell === null ? [] : [cell.from]));
  const texts = others.flatMap((other) => {
    let last = "";
    let differs = false;
    const parts: string[] = [];
    for (const at of begins) {
      const text = clockThere(at, zone, other.zone);
      differs ||= text !== clockThere(at, zone, zone);
      if (text !== last) parts.push(last === "" ? text : `from ${ruledDay(at, zone)} ${text}`);
      last = text;
    }
    return differs ? [`${parts.join(", ")} ${placeOf(other)}`] : [];
  });
  return [...new Set(texts)];
}

function clockThere(at: Instant, own: ZoneRules, their: ZoneRules): string {
  const ahead = wallTimeAt(their, at).day - wallTimeAt(own, at).day;
  const clock = ruledClock(at, their);
  if (ahead === 0) return clock;
  return `${clock} ${ahead > 0 ? "next day" : "day before"}`;
}

function placeOf({ name, zone }: OtherClock): string {
  return zone.zone === "custom" ? (name.split(" ")[0] ?? name) : zoneText(zone.zone);
}
