import { commonFreeTime } from "./common-free-time.ts";
import { quorumOffer } from "./quorum-offer.ts";
import type { CommonFreeTimeInput } from "./search.ts";
import type { RankedSlot } from "./slot.ts";

/**
 * The times that are left, best first, if those whose calendar nobody can read say that they can: each slot names them as unconfirmed,
 * so none of them is taken for free. As many come as were asked for; where that is not possible, more than half and as many as can be.
 * Empty where everybody's calendar was read, or no answer would help.
 */
export function timesToAsk({ required, optional = [], quorum, search }: CommonFreeTimeInput): readonly RankedSlot[] {
  const everybody = [...required, ...optional];
  if (everybody.every(({ readable }) => readable)) return [];
  // Where nobody was marked as needed, everybody was asked for and only the first cannot be missed.
  const isMarked = quorum !== undefined || optional.length > 0;
  const isNeeded = (index: number) => index < (isMarked ? required.length : 1);
  const asked: CommonFreeTimeInput = {
    required: everybody.filter(({ readable }, index) => isNeeded(index) || !readable),
    optional: everybody.filter(({ readable }, index) => !isNeeded(index) && readable),
    quorum: quorum ?? (isMarked ? required.length : everybody.length),
    search,
  };
  const { slots } = commonFreeTime(asked);
  return slots.length > 0 ? slots : (quorumOffer(asked)?.slots ?? []);
}
