import { commonFreeTime } from "./common-free-time.ts";
import type { Offer } from "./no-slot.ts";
import type { CommonFreeTimeInput } from "./search.ts";

/**
 * The slots of a circle of three and more with the fewest people missing, when none suits as many as were asked for;
 * null where not even more than half can, or nobody may be missing.
 *
 * Where neither a quorum nor optional people were named, nobody but the first was marked as needed.
 */
export function quorumOffer(input: CommonFreeTimeInput): Extract<Offer, { kind: "quorum" }> | null {
  const { required, optional = [], quorum, search } = input;
  const people = required.length + optional.length;
  if (people < 3 || (quorum === undefined && optional.length > 0)) return null;
  const isMarked = quorum !== undefined || optional.length > 0;
  const needed = isMarked ? required : required.slice(0, 1);
  const rest = isMarked ? optional : required.slice(1);
  const least = Math.max(needed.length, Math.floor(people / 2) + 1);
  if (least >= (quorum ?? people)) return null;
  const { slots } = commonFreeTime({ required: needed, optional: rest, quorum: least, search });
  const missing = slots[0]?.without.length;
  if (missing === undefined) return null;
  return {
    kind: "quorum",
    quorum: people - missing,
    slots: slots.filter(({ without }) => without.length === missing),
  };
}
