import type { SlotReason } from "./slot.ts";
import { missingShift, slotTraits } from "./slot-traits.ts";
import { weekdays } from "./weekday.ts";

export interface ReasonFacts {
  /** Sunday 0; -1 where there was no session before. */
  readonly previousWeekday: number;
  /** Minutes from midnight; -1 where there was no session before. */
  readonly previousMinute: number;
  /** Everybody asked, required or not. */
  readonly people: number;
  /** How many required people's calendars could not be read. */
  readonly unconfirmed: number;
}

/** The reasons of a slot with these traits, the most telling first. */
export function slotReasons(traits: number, facts: ReasonFacts): readonly SlotReason[] {
  const has = (bit: number) => (traits & bit) !== 0;
  const reasons: SlotReason[] = [hoursReason(traits >>> missingShift, facts)];
  if (has(slotTraits.everybody)) reasons.push({ code: "everybody-welcome-can-come" });
  if (has(slotTraits.comfortable)) reasons.push({ code: "comfortable-in-all-zones" });
  if (has(slotTraits.sameWeekday)) reasons.push({ code: "same-weekday", weekday: weekdays[facts.previousWeekday]! });
  if (has(slotTraits.sameTime)) reasons.push({ code: "same-time", minuteOfDay: facts.previousMinute });
  if (has(slotTraits.preferredDay)) reasons.push({ code: "preferred-day" });
  if (has(slotTraits.today)) reasons.push({ code: "today" });
  if (has(slotTraits.tomorrow)) reasons.push({ code: "tomorrow" });
  const before = has(slotTraits.closesBefore);
  const after = has(slotTraits.closesAfter);
  if (before || after) {
    reasons.push({ code: "leaves-no-gap", side: before && after ? "both" : before ? "before" : "after" });
  }
  return reasons;
}

function hoursReason(missing: number, { people, unconfirmed }: ReasonFacts): SlotReason {
  if (missing > 0) return { code: "enough-can-come", can: people - missing - unconfirmed, of: people };
  return { code: unconfirmed === 0 ? "inside-all-working-hours" : "inside-known-working-hours" };
}
