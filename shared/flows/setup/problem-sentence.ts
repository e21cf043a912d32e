import type { Instant } from "../../circles/instant.ts";
import type { GraphProblem, GraphProblemKind } from "../../graph/graph-error.ts";
import { featureScopes, storeScopes } from "../../graph/scopes.ts";

export interface ProblemSentence {
  /** What happened, and that nothing written is lost where that is the worry. */
  readonly what: string;
  /** The next step. */
  readonly next: string;
}

/** A problem with Microsoft 365 in plain words; `now` is the time on which the waiting seconds are counted. */
export function problemSentence(problem: GraphProblem, now: Instant): ProblemSentence {
  const { what, next } = sentences[problem.kind];
  return { what: what + detailOf(problem, now), next };
}

/** `what` ends where a detail or nothing follows, and with its full stop after that. */
const sentences: Readonly<Record<GraphProblemKind, ProblemSentence>> = {
  "not-signed-in": {
    what: "You are not signed in any more",
    next: "Sign in again; what you wrote is still here.",
  },
  "permission-missing": {
    what: "Turnabout needs a permission for this: ",
    next: "Agree to it, or ask your IT to approve it.",
  },
  "no-access": {
    what: "You may not open or change this place any more",
    next: "Ask the coordinator of your programme for access; your drafts stay on this device.",
  },
  "not-found": {
    what: "This is not there any more, or not yet",
    next: "Look again in a moment; if it stays away, create it again from your draft.",
  },
  gone: {
    what: "This was removed for good",
    next: "Create it again from your draft, or put the draft away.",
  },
  conflict: {
    what: "Somebody changed this at the same moment",
    next: "Look at the newest state, then decide again.",
  },
  busy: {
    what: "Microsoft 365 is busy, again in ",
    next: "You can wait or go on; what you wrote is kept.",
  },
  "storage-full": {
    what: "The site where shared notes are stored is full",
    next: "Tell the coordinator; your drafts stay on this device and can be exported.",
  },
  offline: {
    what: "Microsoft 365 cannot be reached",
    next: "Check the connection; what you wrote is saved on this device and is sent later.",
  },
  "outcome-unknown": {
    what: "The answer was lost on the way, so it is not sure whether this has happened",
    next: "Turnabout looks and finishes it; nothing happens twice.",
  },
  "list-not-ready": {
    what: "The list where shared notes are stored lacks a column or its index",
    next: "Show this to the coordinator: the setup guide says how to add them.",
  },
  "too-large": {
    what: "This is more than Microsoft 365 takes at once",
    next: "Shorten it, or split it in two.",
  },
  refused: {
    what: "Microsoft 365 did not accept this",
    next: "Change what you entered, or report this code; your text is kept.",
  },
  "unreadable-answer": {
    what: "The answer that came was not from Microsoft 365, or not whole",
    next: "Check whether a sign-in page of your network is in the way, then try again.",
  },
};

function detailOf(problem: GraphProblem, now: Instant): string {
  if (problem.kind === "permission-missing") return `${problem.scopes.join(", ")}${purposeOf(problem.scopes)}.`;
  if (problem.kind === "busy") return `${secondsUntil(problem.retryAt, now)} s.`;
  return problem.kind === "refused" && problem.code !== null ? ` (${problem.code}).` : ".";
}

function secondsUntil(at: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((at - now) / 1_000));
}

function purposeOf(scopes: readonly string[]): string {
  const own = new Set(scopes.map((scope) => ((storeScopes as readonly string[]).includes(scope) ? "store" : scope)));
  const row = featureScopes.find((candidate) => candidate.scopes.some((scope) => own.has(scope)));
  return row ? ` (${row.title.charAt(0).toLowerCase()}${row.title.slice(1)})` : "";
}
