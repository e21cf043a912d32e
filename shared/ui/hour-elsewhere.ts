import { instant, type Instant } from "../circles/instant.ts";
import { minuteMs, wallTimeAt } from "../scheduling/wall-time.ts";
import type { ZoneRules } from "../scheduling/zone-rules.ts";
import { clockText, dayText, zoneText } from "./time-text.ts";
import type { WeekRow } from "./week-rows.ts";

/** Somebody else whose clock is shown. */
export interface OtherClock {
  readonly name: string;
  readonly zone: ZoneRules;
}

/**
 * An hour of the week on the others' clocks, each clock once and only where it differs from the reader's: `08:15 Lisbon`. Where clocks
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
      if (text !== last) parts.push(last === "" ? text : `from ${dayOf(at, zone)} ${text}`);
      last = text;
    }
    return differs ? [`${parts.join(", ")} ${placeOf(other)}`] : [];
  });
  return [...new Set(texts)];
}

function clockThere(at: Instant, own: ZoneRules, their: ZoneRules): string {
  const { day, minute } = wallTimeAt(their, at);
  const clock = clockText(instant(minute * minuteMs), "Etc/UTC");
  const ahead = day - wallTimeAt(own, at).day;
  if (ahead === 0) return clock;
  return `${clock} ${ahead > 0 ? "next day" : "day before"}`;
}

/** Through shifted UTC: rules that came without a name are none that `Intl` knows. */
function dayOf(at: Instant, zone: ZoneRules): string {
  return dayText(instant(wallTimeAt(zone, at).day * 1_440 * minuteMs), "Etc/UTC");
}

function placeOf({ name, zone }: OtherClock): string {
  return zone.zone === "custom" ? `for ${name}` : zoneText(zone.zone);
}
