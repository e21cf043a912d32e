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

// Made once: very many searches give the same few reasons.
const everybody: SlotReason = { code: "everybody-welcome-can-come" };
const comfortable: SlotReason = { code: "comfortable-in-all-zones" };
const preferredDay: SlotReason = { code: "preferred-day" };
const today: SlotReason = { code: "today" };
const tomorrow: SlotReason = { code: "tomorrow" };
const insideAll: SlotReason = { code: "inside-all-working-hours" };
const insideKnown: SlotReason = { code: "inside-known-working-hours" };
const noGap: Readonly<Record<number, SlotReason>> = {
  [slotTraits.closesBefore]: { code: "leaves-no-gap", side: "before" },
  [slotTraits.closesAfter]: { code: "leaves-no-gap", side: "after" },
  [slotTraits.closesBefore | slotTraits.closesAfter]: { code: "leaves-no-gap", side: "both" },
};

/** The reasons of a slot with these traits, the most telling first. */
export function slotReasons(traits: number, facts: ReasonFacts): readonly SlotReason[] {
  const reasons: SlotReason[] = [hoursReason(traits >>> missingShift, facts)];
  if (traits & slotTraits.everybody) reasons.push(everybody);
  if (traits & slotTraits.comfortable) reasons.push(comfortable);
  if (traits & slotTraits.sameWeekday)
    reasons.push({ code: "same-weekday", weekday: weekdays[facts.previousWeekday]! });
  if (traits & slotTraits.sameTime) reasons.push({ code: "same-time", minuteOfDay: facts.previousMinute });
  if (traits & slotTraits.preferredDay) reasons.push(preferredDay);
  if (traits & slotTraits.today) reasons.push(today);
  if (traits & slotTraits.tomorrow) reasons.push(tomorrow);
  const closed = noGap[traits & (slotTraits.closesBefore | slotTraits.closesAfter)];
  if (closed) reasons.push(closed);
  return reasons;
}

function hoursReason(missing: number, { people, unconfirmed }: ReasonFacts): SlotReason {
  if (missing > 0) return { code: "enough-can-come", can: people - missing - unconfirmed, of: people };
  return unconfirmed === 0 ? insideAll : insideKnown;
}
