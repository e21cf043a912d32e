import { commonFreeTime } from "shared/scheduling/common-free-time.ts";
import type { CommonFreeTimeInput } from "shared/scheduling/search.ts";

/** Identical work means identical starts, in order of time: throws for a contender that finds others, which is no measure. */
export function mustAgree(work: CommonFreeTimeInput, name: string, theirs: readonly number[]): void {
  const ours = commonFreeTime(work).slots.map(({ start }) => start as number);
  ours.sort((one, other) => one - other);
  if (ours.length === 0 || ours.join() !== theirs.join()) {
    throw new Error(`${name} finds ${theirs.length} starts, we find ${ours.length}: not the same work`);
  }
}
