import type { Agreed } from "../../circles/agreement.ts";
import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { compareText } from "../compare-text.ts";
import type { Commitment, EntryItem } from "./entry.ts";
import { groupedBy } from "../grouped-by.ts";
import { ownEntries } from "./own-entries.ts";
import type { EntryRow, Kept } from "./own-entries.ts";
import { type RoleChoice, rolesTaken } from "../role-choice.ts";
import type { RunPressed } from "../run/run-state.ts";
import { SAME_TIME } from "../same-time.ts";
import type { AuthoredEdit } from "../session-plan.ts";

/** Whose item it is, and whether somebody else's edit came at the same time. */
interface Authorship {
  readonly author: PersonId;
  /** Two edits met and both were kept. */
  readonly merged: boolean;
}

export type MergedItem = EntryItem & Authorship;
export type MergedCommitment = Commitment & Authorship;

export interface MergedSegment {
  /** `null`: the session as a whole, and items whose segment is gone. */
  readonly segmentId: string | null;
  readonly topics: readonly MergedItem[];
  readonly notes: readonly MergedItem[];
}

export interface MergedAgenda {
  /** In the order of the agenda; the whole session last. */
  readonly segments: readonly MergedSegment[];
  readonly commitments: readonly MergedCommitment[];
  readonly present: readonly { readonly person: PersonId; readonly at: Instant }[];
  /** Who said yes to which version of the ground rules in this session. */
  readonly agreed: readonly (Agreed & { readonly person: PersonId })[];
  /** What was pressed on the shared timer. */
  readonly run: readonly RunPressed[];
  /** Who has which role of the agenda. */
  readonly roles: readonly RoleChoice[];
  /** How the session's agenda was changed. */
  readonly plan: readonly AuthoredEdit[];
}

/**
 * Everybody's view of a session: the union of all members' newest entries, each item once, by segment. Nothing is lost: where two
 * edits of one item met, both stand, marked `merged`. The order does not depend on the order of the rows.
 */
export function mergeEntries({
  rows,
  segmentIds,
}: {
  rows: readonly EntryRow[];
  segmentIds: readonly string[];
}): MergedAgenda {
  const own = ownEntries(rows);
  const topics = united(own.map(({ author, topics }) => ({ author, kept: topics })));
  const notes = united(own.map(({ author, notes }) => ({ author, kept: notes })));
  const places = [...new Set<string | null>(segmentIds), null];
  const placeOf = ({ segmentId }: EntryItem): string | null => (places.includes(segmentId) ? segmentId : null);
  return {
    segments: places.map((segmentId) => ({
      segmentId,
      topics: metIn(topics.filter((item) => placeOf(item) === segmentId)),
      notes: metIn(notes.filter((item) => placeOf(item) === segmentId)),
    })),
    commitments: eachOnce(united(own.map(({ author, commitments }) => ({ author, kept: commitments })))),
    present: own
      .flatMap(({ author, presentAt }) => (presentAt === null ? [] : [{ person: author, at: presentAt }]))
      .toSorted((a, b) => a.at - b.at || compareText(a.person, b.person)),
    agreed: own.flatMap(({ author, agreed }) => (agreed === null ? [] : [{ ...agreed, person: author }])),
    run: own.flatMap(({ author, run }) => run.map((action) => ({ ...action, author }))),
    roles: rolesTaken(own.flatMap(({ roles }) => roles)),
    plan: own.flatMap(({ author, plan }) => plan.map((edit) => ({ ...edit, author }))),
  };
}

/** All members' items in the order they were written, marked where two members carry the same one in different words. */
function united<Item extends { id: string; at: Instant; text: string }>(
  members: readonly { author: PersonId; kept: readonly Kept<Item>[] }[],
): (Item & Authorship)[] {
  const all = members.flatMap(({ author, kept }) => kept.map((item) => ({ ...item, author })));
  const textsOf = groupedBy(all, ({ id }) => id);
  return all
    .map((item) => ({
      ...item,
      merged: item.merged || (textsOf.get(item.id) ?? []).some(({ text }) => text !== item.text),
    }))
    .toSorted((a, b) => a.at - b.at || compareText(a.author, b.author) || compareText(a.id, b.id));
}

/** A commitment that several members carry in the same words is one: as its owner left it, else as it was changed last. */
function eachOnce(commitments: readonly MergedCommitment[]): MergedCommitment[] {
  const versions = groupedBy(commitments, ({ owner, id, text }) => JSON.stringify([owner, id, text]));
  const counting = [...versions.values()].flatMap(
    (same) => same.findLast(({ author, owner }) => author === owner) ?? same.at(-1) ?? [],
  );
  return commitments.filter((commitment) => counting.includes(commitment));
}

/** Marks items of different members that were written into the same segment at the same time. The items are in order of time. */
function metIn(items: readonly MergedItem[]): MergedItem[] {
  return items.map((item, at) => {
    const neighbours = [items[at - 1], items[at + 1]];
    const met = neighbours.some((other) => other !== undefined && other.author !== item.author && near(item, other));
    return met ? { ...item, merged: true } : item;
  });
}

function near(one: MergedItem, other: MergedItem): boolean {
  return Math.abs(one.at - other.at) <= SAME_TIME;
}
