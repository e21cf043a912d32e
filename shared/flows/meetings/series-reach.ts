import type { Session } from "../../sessions/session.ts";
import { knownSessions } from "../sessions/known-sessions.ts";
import type { Participant } from "../participant.ts";

/** What cancelling more than one meeting of a series would reach. */
export interface SeriesReach {
  /** It is the first of those that stand. */
  readonly isFirst: boolean;
  /** One of them has begun: what was held stays in the calendar. */
  readonly hasBegun: boolean;
}

/** Where a session stands in its series, as this device knows it; `null` for one that belongs to none. No request. */
export async function seriesReach(participant: Participant, session: Session | null): Promise<SeriesReach | null> {
  const { series } = session ?? {};
  if (series === undefined) return null;
  const now = participant.client.serviceClock.now();
  const standing = (await knownSessions(participant))
    .map((known) => known.session)
    .filter((one) => one.series?.id === series.id && one.phase !== "cancelled");
  return {
    isFirst: !standing.some((one) => one.series !== undefined && one.series.originalStart < series.originalStart),
    hasBegun: standing.some(({ start }) => start <= now),
  };
}
