import { instant, type Instant } from "../../circles/instant.ts";
import { minuteMs, wallTimeAt } from "../../scheduling/wall-time.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import type { OtherClock } from "./hour-elsewhere.ts";
import { ruledClock, ruledDay } from "./ruled-text.ts";
import { zoneText } from "./time-text.ts";

/**
 * The dates of a series on the others' clocks, each clock once and only where it differs: `08:15 – 09:00 Lisbon`. Where clocks change
 * on the way it says from which date: `08:15 – 09:00, from Tue, 30 Mar 09:15 – 10:00 Lisbon`.
 *
 * @param zone the one whose wall time the series keeps
 */
export function seriesClocks({
  starts,
  minutes,
  zone,
  others,
}: {
  readonly starts: readonly Instant[];
  readonly minutes: number;
  readonly zone: ZoneRules;
  readonly others: readonly OtherClock[];
}): readonly string[] {
  const clockIn = (start: Instant, their: ZoneRules) => {
    const ahead = wallTimeAt(their, start).day - wallTimeAt(zone, start).day;
    const day = ahead === 0 ? "" : ahead > 0 ? " next day" : " day before";
    return `${ruledClock(start, their)} – ${ruledClock(instant(start + minutes * minuteMs), their)}${day}`;
  };
  const texts = others.flatMap(({ name, zone: their }) => {
    const clocks = starts.map((start) => ({ start, text: clockIn(start, their) }));
    if (clocks.every(({ start, text }) => text === clockIn(start, zone))) return [];
    const changes = clocks.filter(({ text }, index) => text !== clocks[index - 1]?.text);
    const parts = changes.map(({ start, text }, index) =>
      index === 0 ? text : `from ${ruledDay(start, zone)} ${text}`,
    );
    return [`${parts.join(", ")} ${their.zone === "custom" ? `for ${name}` : zoneText(their.zone)}`];
  });
  return [...new Set(texts)];
}
