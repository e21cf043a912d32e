import type { Commitment } from "../agenda/entry/entry.ts";
import type { Instant } from "../circles/instant.ts";
import type { CommitmentFact } from "./circle-facts.ts";

/** One session with everything its members wrote down as commitments. */
export interface SessionCommitments {
  readonly end: Instant;
  readonly commitments: readonly Commitment[];
}

/**
 * What the facts of a window need of the commitments: whose, in which session they were made (its end), and whether they were closed by
 * the window's close. A commitment that came back in later sessions counts once, where it was made; a state that changed after the close
 * counts as open, so that it does not matter which member's client computes the facts, and when.
 */
export function commitmentFacts(sessions: readonly SessionCommitments[], close: Instant): CommitmentFact[] {
  const made = new Map<string, CommitmentFact & { readonly stateAt: Instant }>();
  for (const { end, commitments } of sessions.toSorted((a, b) => a.end - b.end)) {
    for (const { id, owner, state, at } of commitments) {
      const name = `${owner} ${id}`;
      const before = made.get(name);
      const closed = state !== "open" && at < close;
      if (before === undefined) made.set(name, { owner, madeAt: end, closed, stateAt: at });
      else if (at >= before.stateAt && at < close) made.set(name, { ...before, closed, stateAt: at });
    }
  }
  return [...made.values()].map(({ owner, madeAt, closed }) => ({ owner, madeAt, closed }));
}
