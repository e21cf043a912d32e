import type { RankedSlot } from "./slot.ts";
import { minuteMs, wallTimeAt } from "./wall-time.ts";
import type { ZoneRules } from "./zone-rules.ts";

/**
 * The best slots that could all be taken, in order of time: each on a day of its own in `zone` as long as there are
 * days, then any that overlap none of those chosen. Fewer than `count` when there are no more.
 *
 * For a choice to send to somebody (three times) and for two short sessions instead of one long one.
 */
export function slotsApart(
  slots: readonly RankedSlot[],
  { count, zone }: { count: number; zone: ZoneRules },
): readonly RankedSlot[] {
  const chosen: RankedSlot[] = [];
  const days = new Set<number>();
  for (const slot of slots) {
    const { day } = wallTimeAt(zone, slot.start);
    if (chosen.length === count || days.has(day) || chosen.some((one) => overlap(one, slot))) continue;
    days.add(day);
    chosen.push(slot);
  }
  for (const slot of slots) {
    if (chosen.length < count && !chosen.some((one) => overlap(one, slot))) chosen.push(slot);
  }
  return chosen.toSorted((one, other) => one.start - other.start);
}

function overlap(one: RankedSlot, other: RankedSlot): boolean {
  return one.start < other.start + other.minutes * minuteMs && other.start < one.start + one.minutes * minuteMs;
}
