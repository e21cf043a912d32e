import { instant } from "shared/circles/instant.ts";
import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import { explainNoSlot } from "shared/scheduling/explain-no-slot.ts";
import { instantSlots } from "shared/scheduling/instant-slots.ts";
import { proposedMoves } from "shared/scheduling/proposed-moves.ts";
import { rotatingSlots } from "shared/scheduling/rotating-slots.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";
import type { StandingSlotsInput } from "shared/scheduling/standing-problem.ts";
import { standingSlots } from "shared/scheduling/standing-slots.ts";
import { weekStretches } from "shared/scheduling/week-stretches.ts";

/** Every way the product looks for a time, for the same people, whose zones are known: none of them needs `Intl`. */
export function warmSearches(work: CommonFreeTimeInput): readonly unknown[] {
  const [first, ...others] = work.required;
  const result = commonFreeTime(work);
  // As many sessions as four weeks of calendars hold.
  const series: StandingSlotsInput = { ...work, rhythm: { every: "weeks", weeks: 1 }, count: 3 };
  const standing = standingSlots(series);
  const slot = standing.slots.find(({ holds, dates }) => holds < dates.length) ?? standing.slots[0]!;
  return [
    result,
    commonFreeTime({ ...work, required: [first!], optional: others, quorum: 2 }),
    rotatingSlots(work),
    instantSlots({ ...work, horizon: "tomorrow" }),
    explainNoSlot({ ...work, search: { ...work.search, minutes: 600 } }),
    weekStretches({
      input: work,
      slots: result.slots,
      zone: first!.zone,
      at: instant(work.search.from + 9 * 86_400_000),
    }),
    standing,
    proposedMoves({ ...series, slot }),
  ];
}
