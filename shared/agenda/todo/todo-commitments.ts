import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { groupedBy } from "../grouped-by.ts";
import type { MergedCommitment } from "../entry/merge-entries.ts";

/** What was agreed in one session. */
export interface TodoSession {
  readonly id: string;
  readonly start: Instant;
  readonly commitments: readonly MergedCommitment[];
}

/** A commitment of one's own that may have a copy in To Do. */
export interface OwnCommitment {
  /** As {@link todoKey} gives it. */
  readonly key: string;
  readonly commitment: MergedCommitment;
  /** The session in which it was said last: changes go there. */
  readonly sessionId: string;
  /** The session in which it was said first: the link leads there. */
  readonly firstSessionId: string;
}

/**
 * The commitments that `me` owns, each once as it was left last: carried over, it is in several sessions under one id. Which version
 * counts is decided as in {@link openCommitments}: what its owner said in the latest session, else what others said. By key.
 */
export function todoCommitments({
  sessions,
  me,
}: {
  readonly sessions: readonly TodoSession[];
  readonly me: PersonId;
}): OwnCommitment[] {
  const said = sessions
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, commitments }) =>
      commitments
        .filter(({ owner }) => owner === me)
        .toSorted((a, b) => a.at - b.at)
        .map((commitment) => ({ sessionId: id, commitment, key: `${circleIdOfSession(id)}/${commitment.id}` })),
    );
  return [...groupedBy(said, ({ key }) => key)]
    .flatMap(([key, all]) => {
      const [first] = all;
      const last = all.findLast(({ commitment: { author } }) => author === me) ?? all.at(-1);
      return first && last ? [{ ...last, key, firstSessionId: first.sessionId }] : [];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
