import type { Asked } from "../../circles/asked.ts";

const words: Readonly<Record<Asked["state"], string>> = {
  waiting: "Asked, not in Turnabout yet",
  pending: "Asked, no answer yet",
  joined: "Member",
  "not-joining": "Not joining",
  withdrawn: "Invitation withdrawn",
};

/** How somebody who was asked to join a circle stands; a "no" shows as nothing more than that. */
export function askedText(state: Asked["state"]): string {
  return words[state];
}
