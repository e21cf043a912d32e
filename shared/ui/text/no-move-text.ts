import type { NoMoveReason } from "../../scheduling/proposed-moves.ts";

const texts: Readonly<Record<NoMoveReason, string>> = {
  "nothing-free": "There is no other time near this date at which everybody needed is free. It will be left out.",
  "no-common-hours": "Near this date there are no working hours that everybody needed shares. It will be left out.",
};

/** Why no other time is proposed for a date of a series. */
export function noMoveText(reason: NoMoveReason): string {
  return texts[reason];
}
