import type { Instant } from "../../circles/instant.ts";
import type { Session } from "../../sessions/session.ts";

/** Meetings of a circle's series that lie further ahead than a look into the calendar reaches. */
export interface LaterSessions {
  readonly circleId: string;
  readonly count: number;
  /** When the last of them begins, as it was booked. */
  readonly last: Instant;
}

/** How many sessions of each circle follow after `from` that are not listed, the circle whose last one is soonest first. */
export function laterSessions(
  sessions: readonly Session[],
  { from, listed }: { readonly from: Instant; readonly listed: ReadonlySet<string> },
): readonly LaterSessions[] {
  const found = new Map<string, LaterSessions>();
  for (const { id, circleId, phase, start } of sessions) {
    if (phase === "cancelled" || start < from || listed.has(id)) continue;
    const { count, last } = found.get(circleId) ?? { count: 0, last: start };
    found.set(circleId, { circleId, count: count + 1, last: last < start ? start : last });
  }
  return [...found.values()].toSorted((one, other) => one.last - other.last);
}
