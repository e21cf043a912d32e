import type { PersonId } from "../../circles/person.ts";
import type { Blocker, OwnBlocker } from "../../scheduling/no-slot.ts";

const own: Readonly<Record<OwnBlocker, string>> = {
  notice: "With less notice",
  "working-hours": "Outside your working hours",
  lunch: "During your lunch time",
  "no-meeting-blocks": "In the time you keep free of meetings",
  buffer: "Without free time around your other meetings",
  "full-days": "On days on which you have enough sessions already",
  busy: "If you moved something of your own",
};

/** What stands in the way, as a sentence with how many times there would be without it. */
export function blockerText(blocker: Blocker, nameOf: (person: PersonId) => string): string {
  const without = blocker.who === "own" ? own[blocker.what] : `If ${nameOf(blocker.person)} could move something`;
  const { slotsWithout } = blocker;
  return `${without} there would be ${slotsWithout === 1 ? "one time" : `${slotsWithout} times`}.`;
}

/** The name of an offer that lets some people miss the session. */
export function quorumOfferText({ quorum, people }: { quorum: number; people: number }): string {
  return `Times for ${quorum} of ${people}`;
}

/** The name of an offer of times that are early or late for some. */
export function rotatingOfferText(people: number): string {
  return people === 2 ? "Times early or late for one of you" : "Times early or late for some";
}

/** Said where there is no way on: the longest range has been searched. */
export const nothingLeftText =
  "Turnabout has looked as far ahead as it can and found nothing. Choose fewer people, or agree on a time with them.";

/** Said where nothing alone is in the way. */
export const togetherText = "Several things together leave no common time.";
