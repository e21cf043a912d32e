import type { RankedSlot } from "./slot.ts";
import { minuteMs, wallTimeAt } from "./wall-time.ts";
import type { ZoneRules } from "./zone-rules.ts";

/**
 * The best two slots that can both be taken, in order of time: on different days of the zone where there are such,
 * else on one day without touching the same minute; null when there are none.
 */
export function twoApart(slots: readonly RankedSlot[], zone: ZoneRules): readonly [RankedSlot, RankedSlot] | null {
  const [best] = slots;
  if (!best) return null;
  const day = wallTimeAt(zone, best.start).day;
  const clear = ({ start, minutes }: RankedSlot) =>
    start >= best.start + best.minutes * minuteMs || start + minutes * minuteMs <= best.start;
  const second = slots.find(({ start }) => wallTimeAt(zone, start).day !== day) ?? slots.find(clear);
  if (!second) return null;
  return best.start < second.start ? [best, second] : [second, best];
}
