import type { Instant } from "../../circles/instant.ts";
import type { Entry } from "./entry.ts";

/** A member's part with what they said later or elsewhere in it; of one thing the later words only. In order of time. */
export function withNewer(entry: Entry, newer: Entry): Entry {
  return {
    ...entry,
    topics: joined({ before: entry.topics, newer: newer.topics, keyOf: ({ id }) => id }),
    notes: joined({ before: entry.notes, newer: newer.notes, keyOf: ({ id }) => id }),
    commitments: joined({ before: entry.commitments, newer: newer.commitments, keyOf: ({ id }) => id }),
    run: joined({ before: entry.run, newer: newer.run, keyOf: ({ id }) => id }),
    roles: joined({ before: entry.roles, newer: newer.roles, keyOf: ({ role }) => role }),
    plan: joined({ before: entry.plan, newer: newer.plan, keyOf: ({ segmentId }) => segmentId }),
  };
}

function joined<Thing extends { readonly at: Instant }>({
  before = [],
  newer = [],
  keyOf,
}: {
  readonly before: readonly Thing[] | undefined;
  readonly newer: readonly Thing[] | undefined;
  readonly keyOf: (thing: Thing) => string;
}): Thing[] {
  const again = new Set(newer.map(keyOf));
  return [...before.filter((thing) => !again.has(keyOf(thing))), ...newer].toSorted((a, b) => a.at - b.at);
}
