import type { Agreed } from "../../circles/agreement.ts";
import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import { MAX_ITEMS } from "./entry.ts";
import type { Commitment, Entry, EntryItem } from "./entry.ts";
import { groupedBy } from "../grouped-by.ts";
import { MAX_EDITS, type PlanEdit } from "../plan-edit.ts";
import { MAX_ROLES, type RoleChoice } from "../role-choice.ts";
import { MAX_ACTIONS, type RunAction } from "../run/run-action.ts";

/** One opened row of a session. */
export interface EntryRow {
  readonly author: PersonId;
  readonly revision: number;
  readonly entry: Entry;
}

/** An item, and whether two edits of it were kept. */
export type Kept<Item> = Item & { readonly merged: boolean };

/** What one member has in a session: the newest revision; where two of their devices wrote the same revision, the union of both. */
export interface OwnEntry {
  readonly author: PersonId;
  readonly revision: number;
  readonly topics: readonly Kept<EntryItem>[];
  readonly notes: readonly Kept<EntryItem>[];
  readonly commitments: readonly Kept<Commitment>[];
  readonly presentAt: Instant | null;
  readonly agreed: Agreed | null;
  readonly run: readonly RunAction[];
  readonly roles: readonly RoleChoice[];
  readonly plan: readonly PlanEdit[];
  /** Ids of own items taken away. */
  readonly removed: readonly string[];
  /** What a newer version put into the row: it is written again as it is. */
  readonly fromNewer?: Readonly<Record<string, unknown>>;
}

/** More than this many devices do not write one revision; what comes after them is flooding. */
const MAX_TWINS = 8;

/** Each member's own part, by member. The next revision a member writes starts from it. */
export function ownEntries(rows: readonly EntryRow[]): OwnEntry[] {
  const byAuthor = groupedBy(rows, ({ author }) => author);
  return [...byAuthor].map(([author, own]) => {
    const revision = own.reduce((newest, row) => Math.max(newest, row.revision), 0);
    const twins = own.filter((row) => row.revision === revision).map(({ entry }) => entry);
    const entries = distinct(twins).slice(0, MAX_TWINS);
    return {
      author,
      revision,
      topics: union(entries.map(({ topics }) => topics)),
      notes: union(entries.map(({ notes }) => notes)),
      commitments: union(entries.map(({ commitments }) => commitments)),
      presentAt: earliest(entries.flatMap(({ presentAt }) => presentAt ?? [])),
      agreed: entries.flatMap(({ agreed }) => agreed ?? []).toSorted((a, b) => b.at - a.at)[0] ?? null,
      run: newestOf({ lists: entries.map(({ run = [] }) => run), keyOf: ({ id }) => id, most: MAX_ACTIONS }),
      roles: newestOf({ lists: entries.map(({ roles = [] }) => roles), keyOf: ({ role }) => role, most: MAX_ROLES }),
      plan: newestOf({ lists: entries.map(({ plan = [] }) => plan), keyOf: (edit) => edit.segmentId, most: MAX_EDITS }),
      removed: [...new Set(entries.flatMap(({ removed = [] }) => removed))].slice(-MAX_ITEMS),
      ...fromNewer(entries),
    };
  });
}

const known: readonly string[] = [
  "sessionId",
  "topics",
  "notes",
  "commitments",
  "presentAt",
  "agreed",
  "run",
  "roles",
  "plan",
  "removed",
] satisfies readonly (keyof Entry)[];

function fromNewer(entries: readonly Entry[]): Pick<OwnEntry, "fromNewer"> {
  const unknown = entries.flatMap((entry) => Object.entries(entry).filter(([member]) => !known.includes(member)));
  return unknown.length === 0 ? {} : { fromNewer: Object.fromEntries(unknown) };
}

/** The same row read twice is one; sorted by content, so that the order of reading decides nothing. */
function distinct(entries: readonly Entry[]): Entry[] {
  const byContent = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...byContent].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Items by id, the newest of each. The same item in other words on the other device was edited at the same time: both are kept,
 * the older one under an id of its own.
 */
function union<Item extends { id: string; at: Instant; text: string }>(
  lists: readonly (readonly Item[])[],
): Kept<Item>[] {
  const all = lists.flatMap((list) => list.slice(0, MAX_ITEMS));
  return [...groupedBy(all, ({ id }) => id).values()].flatMap((versions) => {
    const byText = new Map(versions.toSorted((a, b) => a.at - b.at).map((version) => [version.text, version]));
    const newestFirst = [...byText.values()].toSorted((a, b) => b.at - a.at);
    const merged = newestFirst.length > 1;
    return newestFirst.map((version, at) => ({
      ...version,
      id: at === 0 ? version.id : twinId(version.id, at),
      merged,
    }));
  });
}

/** Of each key the newest, in order of time. */
function newestOf<Item extends { at: Instant }>({
  lists,
  keyOf,
  most,
}: {
  readonly lists: readonly (readonly Item[])[];
  readonly keyOf: (item: Item) => string;
  readonly most: number;
}): Item[] {
  const all = lists.flatMap((list) => list.slice(0, most)).toSorted((a, b) => a.at - b.at);
  return [...new Map(all.map((item) => [keyOf(item), item])).values()].toSorted((a, b) => a.at - b.at);
}

/** Short enough for the bound on ids, and the same on every device. */
function twinId(id: string, at: number): string {
  return `${id.slice(0, 60)}.${at + 1}`;
}

function earliest(times: readonly Instant[]): Instant | null {
  return times.toSorted((a, b) => a - b)[0] ?? null;
}
