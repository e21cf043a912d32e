import type { Entry } from "./entry.ts";
import type { Kept, OwnEntry } from "./own-entries.ts";

/** A member's own part as the content of their next row; empty before the first one. */
export function entryOf(sessionId: string, own: OwnEntry | null): Entry {
  return {
    ...own?.fromNewer,
    sessionId,
    topics: (own?.topics ?? []).map(withoutMark),
    notes: (own?.notes ?? []).map(withoutMark),
    commitments: (own?.commitments ?? []).map(withoutMark),
    presentAt: own?.presentAt ?? null,
    ...(own?.agreed && { agreed: own.agreed }),
    ...(own !== null && own.run.length > 0 && { run: own.run }),
    ...(own !== null && own.roles.length > 0 && { roles: own.roles }),
    ...(own !== null && own.plan.length > 0 && { plan: own.plan }),
    ...(own !== null && own.removed.length > 0 && { removed: own.removed }),
  };
}

function withoutMark<Item>(kept: Kept<Item>): Item {
  const { merged, ...item } = kept;
  return merged === undefined ? kept : (item as Item);
}
