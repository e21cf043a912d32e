import type { PersonId } from "../circles/person.ts";
import type { RankedSlot } from "./slot.ts";
import { slotsApart } from "./slots-apart.ts";
import type { ZoneRules } from "./zone-rules.ts";

/**
 * Three good times to choose from, in order of time: on different days of one's own clock as long as there are days. For people whose
 * calendar nobody can read; fewer where there are no more.
 */
export function threeTimes(slots: readonly RankedSlot[], zone: ZoneRules): readonly RankedSlot[] {
  return slotsApart(slots, { count: 3, zone });
}

/** A slot after these people have said that they can come: they are no longer to be asked, and nobody counts them as missing. */
export function confirmedSlot(slot: RankedSlot, people: readonly PersonId[]): RankedSlot {
  const isOpen = (person: PersonId) => !people.includes(person);
  return { ...slot, unconfirmedFor: slot.unconfirmedFor.filter(isOpen), without: slot.without.filter(isOpen) };
}
