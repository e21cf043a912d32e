import type { SlotReason } from "./slot.ts";

/** What is true of all these slots; how many can come is told of the date with the fewest. Today and tomorrow pass. */
export function sharedReasons(slots: readonly { readonly reasons: readonly SlotReason[] }[]): readonly SlotReason[] {
  // Slots with the same traits share one list, so there are few.
  const lists = [...new Set(slots.map(({ reasons }) => reasons))];
  const shared = (lists[0] ?? []).filter((reason) => {
    if (reason.code === "today" || reason.code === "tomorrow" || reason.code === "enough-can-come") return false;
    return lists.every((list) => list.some((other) => isSame(reason, other)));
  });
  const enough = lists.flat().filter((reason) => reason.code === "enough-can-come");
  const fewest = enough.toSorted((one, other) => one.can - other.can)[0];
  return fewest ? [fewest, ...shared] : shared;
}

function isSame(one: SlotReason, other: SlotReason): boolean {
  if (one.code === "leaves-no-gap" && other.code === "leaves-no-gap") return one.side === other.side;
  return one.code === other.code;
}
