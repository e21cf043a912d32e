import type { FormatId } from "../../circles/format.ts";
import type { Instant } from "../../circles/instant.ts";
import { groupedBy } from "../grouped-by.ts";
import type { MergedCommitment } from "../entry/merge-entries.ts";

/** What the members of an earlier session had agreed by the end. */
export interface EarlierSession {
  readonly start: Instant;
  readonly format: FormatId;
  readonly commitments: readonly MergedCommitment[];
}

interface Next {
  readonly sessions: readonly EarlierSession[];
  readonly start: Instant;
  readonly format: FormatId;
}

/**
 * The commitments to offer in a session that starts at `start`: each as it was left last, if still open; the longest open first.
 * A commitment keeps its id when it is carried over. Once its owner has said something of it, what others say does not count.
 * Sessions that moved count by their new time. Flash mentorship owes no follow-up: nothing is carried out of it, or into it.
 */
export function openCommitments({ sessions, start, format }: Next): MergedCommitment[] {
  if (format === "flash-mentorship") return [];
  const said = sessions
    .filter((session) => session.start < start && session.format !== "flash-mentorship")
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ commitments }) => commitments.toSorted((a, b) => a.at - b.at));
  const versions = groupedBy(said, ({ owner, id }) => `${owner} ${id}`);
  const left = [...versions.values()].flatMap(
    (all) => all.findLast(({ author, owner }) => author === owner) ?? all.at(-1) ?? [],
  );
  return left.filter(({ state }) => state === "open");
}
