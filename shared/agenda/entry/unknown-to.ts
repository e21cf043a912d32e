import type { Instant } from "../../circles/instant.ts";
import { type Entry, MAX_ITEMS } from "./entry.ts";
import { MAX_EDITS } from "../plan-edit.ts";
import { MAX_ROLES } from "../role-choice.ts";
import { MAX_ACTIONS } from "../run/run-action.ts";

interface Question {
  /** The member's rows that count, all of one revision. */
  readonly counting: readonly Entry[];
  /** Everything else the same member is known to have said: older rows, and what this device shows. */
  readonly said: readonly Entry[];
}

/**
 * What a member has said on one device and the row that counts, of another device, does not know: items that are not in it and were not
 * taken away, and later words on something that is in it. A device that was offline writes a newer revision without what the others
 * wrote meanwhile. `null` for nothing. The parts of the answer that name nothing unknown are empty.
 */
export function unknownTo({ counting, said }: Question): Entry | null {
  const [first] = said;
  if (first === undefined) return null;
  const removed = new Set([...counting, ...said].flatMap((entry) => entry.removed ?? []));
  const missing = <Thing extends { readonly at: Instant }>({
    thingsOf,
    keyOf,
    most,
  }: {
    readonly thingsOf: (entry: Entry) => readonly Thing[] | undefined;
    readonly keyOf: (thing: Thing) => string;
    readonly most: number;
  }): Thing[] => {
    const latest = (entries: readonly Entry[]) =>
      new Map(
        entries
          .flatMap((entry) => thingsOf(entry) ?? [])
          .toSorted((a, b) => a.at - b.at)
          .map((thing): [string, Thing] => [keyOf(thing), thing]),
      );
    const known = latest(counting);
    const room = Math.max(0, most - known.size);
    const newer = ([key, thing]: [string, Thing]) => (known.get(key)?.at ?? -Infinity) < thing.at;
    const unknown = [...latest(said)].filter(newer);
    // What found no room the last time finds none now: a full list is not written anew for ever.
    const [again, fresh] = [unknown.filter(([key]) => known.has(key)), unknown.filter(([key]) => !known.has(key))];
    return [...again, ...fresh.slice(0, room)].map(([, thing]) => thing);
  };
  const kept = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    items.filter(({ id }) => !removed.has(id));
  const unknown: Entry = {
    sessionId: first.sessionId,
    topics: missing({ thingsOf: ({ topics }) => kept(topics), keyOf: ({ id }) => id, most: MAX_ITEMS }),
    notes: missing({ thingsOf: ({ notes }) => kept(notes), keyOf: ({ id }) => id, most: MAX_ITEMS }),
    commitments: missing({ thingsOf: ({ commitments }) => kept(commitments), keyOf: ({ id }) => id, most: MAX_ITEMS }),
    presentAt: null,
    run: missing({ thingsOf: ({ run }) => run, keyOf: ({ id }) => id, most: MAX_ACTIONS }),
    roles: missing({ thingsOf: ({ roles }) => roles, keyOf: ({ role }) => role, most: MAX_ROLES }),
    plan: missing({ thingsOf: ({ plan }) => plan, keyOf: ({ segmentId }) => segmentId, most: MAX_EDITS }),
  };
  const { topics, notes, commitments, run = [], roles = [], plan = [] } = unknown;
  return [topics, notes, commitments, run, roles, plan].every((things) => things.length === 0) ? null : unknown;
}
