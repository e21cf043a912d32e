import { instant, type Instant } from "../circles/instant.ts";
import { dayMinutes, instantsOfWallTime, minuteMs, wallTimeAt, type WallTime } from "./wall-time.ts";
import type { ZoneRules } from "./zone-rules.ts";

/**
 * What clock changes make of a session at a wall time: `plain` nothing; `skipped` its begin does not exist; `twice` its
 * begin comes twice; `during` the clocks change before it ends, so that its end on the wall is not `minutes` later.
 */
export type ClockEffect = "plain" | "skipped" | "twice" | "during";

export interface WallReading {
  /**
   * When a calendar takes the wall time to be: the first of two, and inside a gap as if the clocks had not gone forward
   * yet (RFC 5545, 3.3.5). A time to hold a session only where the clock is `plain`.
   */
  readonly at: Instant;
  readonly clock: ClockEffect;
}

/** Reads a session's wall time. Without `Intl`; the rules must reach that far. */
export function wallReading(
  zone: ZoneRules,
  { wall, minutes }: { readonly wall: WallTime; readonly minutes: number },
): WallReading {
  const local = wall.day * dayMinutes + wall.minute;
  const settled = settledOffset(zone, local, local + minutes);
  if (settled !== null) return { at: instant((local - settled) * minuteMs), clock: "plain" };
  const [first, second] = instantsOfWallTime(zone, wall);
  if (first === undefined) return { at: instant((local - offsetBeforeGap(zone, local)) * minuteMs), clock: "skipped" };
  if (second !== undefined) return { at: first, clock: "twice" };
  const end = instant(first + minutes * minuteMs);
  const shown = wallTimeAt(zone, end);
  const lasts = shown.day * dayMinutes + shown.minute === local + minutes;
  return { at: first, clock: lasts && instantsOfWallTime(zone, shown).length === 1 ? "plain" : "during" };
}

/** The offset of a stretch of wall time when no clock change is within a day and more of it, else null. */
function settledOffset(zone: ZoneRules, from: number, to: number): number | null {
  let offset = zone.offsets[0]!;
  for (let index = 1; index < zone.starts.length; index += 1) {
    const change = zone.starts[index]! / minuteMs;
    // Wall time and UTC are less than two days apart.
    if (change > to + 2 * dayMinutes) break;
    if (change > from - 2 * dayMinutes) return null;
    offset = zone.offsets[index]!;
  }
  return offset;
}

function offsetBeforeGap(zone: ZoneRules, local: number): number {
  for (let index = 1; index < zone.starts.length; index += 1) {
    if (local < zone.starts[index]! / minuteMs + zone.offsets[index]!) return zone.offsets[index - 1]!;
  }
  return zone.offsets.at(-1)!;
}
