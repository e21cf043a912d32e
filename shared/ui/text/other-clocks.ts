import { instant, type Instant } from "../../circles/instant.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { clockText, dayText, zoneText } from "./time-text.ts";

interface Meeting {
  readonly start: Instant;
  readonly end: Instant;
  /** The reader's zone. */
  readonly timeZone: string;
  /** The zones of the others, with the name of whose it is. */
  readonly others: readonly { readonly name: string; readonly zone: ZoneRules }[];
}

/**
 * The same time on the others' clocks, each clock once and only where it differs from the reader's: `09:15 – 10:00 in Lisbon`. The day
 * is named where it is another one; a zone without a name is called after its person.
 */
export function otherClocks({ start, end, timeZone, others }: Meeting): readonly string[] {
  const own = clock({ start, end, timeZone });
  const texts = others.flatMap(({ name, zone }) => {
    const theirs = clock(shown({ start, end, zone }));
    if (theirs.day === own.day && theirs.time === own.time) return [];
    const day = theirs.day === own.day ? "" : `${theirs.day}, `;
    return `${day}${theirs.time} ${zone.zone === "custom" ? `for ${name}` : `in ${zoneText(zone.zone)}`}`;
  });
  return [...new Set(texts)];
}

function clock({ start, end, timeZone }: { start: Instant; end: Instant; timeZone: string }) {
  return { day: dayText(start, timeZone), time: `${clockText(start, timeZone)} – ${clockText(end, timeZone)}` };
}

/** Rules that came without a name are shown as shifted UTC: they lead to wall time, and `Intl` does not know them. */
function shown({ start, end, zone }: { start: Instant; end: Instant; zone: ZoneRules }) {
  if (zone.zone !== "custom") return { start, end, timeZone: zone.zone };
  const shifted = (at: Instant) => instant(at + offsetOf(zone, at) * minuteMs);
  return { start: shifted(start), end: shifted(end), timeZone: "Etc/UTC" };
}

function offsetOf({ starts, offsets }: ZoneRules, at: Instant): number {
  const index = starts.findLastIndex((start) => start <= at);
  return offsets[Math.max(0, index)] ?? 0;
}
