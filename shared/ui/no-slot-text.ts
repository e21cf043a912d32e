import type { PersonId } from "../circles/person.ts";
import type { Blocker, OwnBlocker } from "../scheduling/no-slot.ts";

const own: Readonly<Record<OwnBlocker, string>> = {
  notice: "Without the day of notice",
  "working-hours": "Outside your working hours",
  lunch: "During your lunch time",
  "no-meeting-blocks": "In the time you keep free of meetings",
  buffer: "Without ten free minutes around your other meetings",
  busy: "If you moved something of your own",
};

/** What stands in the way, as a sentence with how many times there would be without it. */
export function blockerText(blocker: Blocker, nameOf: (person: PersonId) => string): string {
  const without = blocker.who === "own" ? own[blocker.what] : `If ${nameOf(blocker.person)} could move something`;
  const { slotsWithout } = blocker;
  return `${without} there would be ${slotsWithout === 1 ? "one time" : `${slotsWithout} times`}.`;
}

/** Said where nothing alone is in the way. */
export const togetherText = "Several things together leave no common time.";
