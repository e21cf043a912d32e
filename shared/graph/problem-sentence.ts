import type { Instant } from "../circles/instant.ts";
import type { GraphProblem } from "./graph-error.ts";
import { featureScopes, storeScopes } from "./scopes.ts";

export interface ProblemSentence {
  /** What happened, and that nothing written is lost where that is the worry. */
  readonly what: string;
  /** The next step. */
  readonly next: string;
}

/** A problem with Microsoft 365 in plain words; `now` is the time on which the waiting seconds are counted. */
export function problemSentence(problem: GraphProblem, now: Instant): ProblemSentence {
  switch (problem.kind) {
    case "not-signed-in":
      return { what: "You are not signed in any more.", next: "Sign in again; what you wrote is still here." };
    case "permission-missing":
      return {
        what: `Turnabout needs a permission for this: ${problem.scopes.join(", ")}${purposeOf(problem.scopes)}.`,
        next: "Agree to it, or send the approval link to your administrator.",
      };
    case "no-access":
      return {
        what: "You may not open or change this place any more.",
        next: "Ask the coordinator of your programme for access; your drafts stay on this device.",
      };
    case "not-found":
      return {
        what: "This is not there any more, or not yet.",
        next: "Look again in a moment; if it stays away, create it again from your draft.",
      };
    case "gone":
      return { what: "This was removed for good.", next: "Create it again from your draft, or put the draft away." };
    case "conflict":
      return {
        what: "Somebody changed this at the same moment.",
        next: "Look at the newest state, then decide again.",
      };
    case "busy":
      return {
        what: `Microsoft 365 is busy, again in ${secondsUntil(problem.retryAt, now)} s.`,
        next: "You can wait or go on; what you wrote is kept.",
      };
    case "storage-full":
      return {
        what: "The site where shared notes are stored is full.",
        next: "Tell the coordinator; your drafts stay on this device and can be exported.",
      };
    case "offline":
      return {
        what: "Microsoft 365 cannot be reached.",
        next: "Check the connection; what you wrote is saved on this device and is sent later.",
      };
    case "outcome-unknown":
      return {
        what: "The answer was lost on the way, so it is not sure whether this has happened.",
        next: "Turnabout looks and finishes it; nothing happens twice.",
      };
    case "list-not-ready":
      return {
        what: "The list where shared notes are stored lacks a column or its index.",
        next: "Show this to the coordinator: the setup guide has the two steps that are missing.",
      };
    case "too-large":
      return { what: "This is more than Microsoft 365 takes at once.", next: "Shorten it, or split it in two." };
    case "refused":
      return {
        what: `Microsoft 365 did not accept this${problem.code ? ` (${problem.code})` : ""}.`,
        next: "Change what you entered, or report this code; your text is kept.",
      };
    case "unreadable-answer":
      return {
        what: "The answer that came was not from Microsoft 365, or not whole.",
        next: "Check whether a sign-in page of your network is in the way, then try again.",
      };
  }
}

function secondsUntil(at: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((at - now) / 1_000));
}

function purposeOf(scopes: readonly string[]): string {
  const isStore = (scope: string) => (storeScopes as readonly string[]).includes(scope);
  const row = featureScopes.find((candidate) =>
    scopes.some((scope) => candidate.scopes.some((own) => own === scope || (own === "store" && isStore(scope)))),
  );
  return row ? ` (${row.title.charAt(0).toLowerCase()}${row.title.slice(1)})` : "";
}
