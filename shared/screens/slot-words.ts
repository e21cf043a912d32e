import { instant } from "../circles/instant.ts";
import type { RankedSlot } from "../scheduling/slot.ts";
import { minuteMs } from "../scheduling/wall-time.ts";
import type { ZoneRules } from "../scheduling/zone-rules.ts";
import { otherClocks } from "../ui/other-clocks.ts";
import type { SlotWords } from "../ui/slot-list.tsx";
import { slotReasonsText } from "../ui/slot-reason-text.ts";
import { clockText, dayText } from "../ui/time-text.ts";

interface SlotToTell {
  readonly slot: RankedSlot;
  /** The reader's zone. */
  readonly timeZone: string;
  readonly others: readonly { readonly name: string; readonly zone: ZoneRules }[];
  /** How many people meet. */
  readonly people: number;
}

/** A slot in words: the reader's time, everybody else's where it differs, and why it is offered. */
export function slotWords({ slot, timeZone, others, people }: SlotToTell): SlotWords {
  const { start } = slot;
  const end = instant(start + slot.minutes * minuteMs);
  return {
    slot,
    day: dayText(start, timeZone),
    time: `${clockText(start, timeZone)} – ${clockText(end, timeZone)}`,
    elsewhere: otherClocks({ start, end, timeZone, others }),
    why: slotReasonsText(slot.reasons, people),
  };
}
