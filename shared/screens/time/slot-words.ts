import { instant } from "../../circles/instant.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";
import { namesText } from "../../ui/text/names-text.ts";
import { otherClocks } from "../../ui/text/other-clocks.ts";
import type { SlotWords } from "../../ui/time/slot-list.tsx";
import { slotReasonsText } from "../../ui/text/slot-reason-text.ts";
import { clockText, dayText } from "../../ui/text/time-text.ts";

interface SlotToTell {
  readonly slot: RankedSlot;
  /** The reader's zone. */
  readonly timeZone: string;
  readonly others: readonly { readonly name: string; readonly zone: ZoneRules }[];
  /** Everybody who meets, the reader first. */
  readonly people: readonly Person[];
}

/** A slot in words: the reader's time, everybody else's where it differs, and why it is offered. */
export function slotWords({ slot, timeZone, others, people }: SlotToTell): SlotWords {
  const { start, without } = slot;
  const nameOf = (id: PersonId) => people.find((person) => person.id === id)?.name ?? "somebody";
  const absent = without.length === 0 ? "" : ` Without ${namesText(without.map(nameOf))}.`;
  const end = instant(start + slot.minutes * minuteMs);
  return {
    slot,
    day: dayText(start, timeZone),
    time: `${clockText(start, timeZone)} – ${clockText(end, timeZone)}`,
    elsewhere: otherClocks({ start, end, timeZone, others }),
    why: `${slotReasonsText(slot.reasons, { people: people.length, nameOf })}${absent}`,
  };
}
