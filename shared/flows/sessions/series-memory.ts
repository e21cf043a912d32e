import type { MergedCommitment } from "../../agenda/merge-entries.ts";
import { mergeEntries } from "../../agenda/merge-entries.ts";
import { openCommitments } from "../../agenda/open-commitments.ts";
import type { EarlierRoles } from "../../agenda/propose-roles.ts";
import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { circleTag, sessionTag } from "../../sealing/tags.ts";
import type { Session } from "../../sessions/session.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant } from "../participant.ts";
import { entryRowsOf, indexedSessions, sessionContents } from "./session-rows.ts";

/** How many sessions back an open commitment is looked for. */
const sessionsBack = 6;

/** The sessions of a circle as its index tells, earliest first. One query. */
async function circleSessions(participant: Participant, circle: Circle): Promise<GraphAnswer<readonly Session[]>> {
  const index = await openTags(participant, [await circleTag(circle.secret)]);
  if (!index.ok) return index;
  return answered(indexedSessions(index.value[0]?.rows ?? [], circle).map(({ value }) => value));
}

/** What the sessions before tell the next one. */
export interface SeriesMemory {
  /** Commitments that are still open. */
  readonly open: readonly MergedCommitment[];
  /** Who had which role, in order of time. */
  readonly earlier: readonly EarlierRoles[];
}

const nothing: SeriesMemory = { open: [], earlier: [] };

/** What a circle's earlier sessions left to this one: open commitments, and who had which role. Two requests at most. */
export async function seriesMemory(
  participant: Participant,
  circle: Circle,
  session: Pick<Session, "id" | "start" | "format">,
): Promise<GraphAnswer<SeriesMemory>> {
  const known = await circleSessions(participant, circle);
  if (!known.ok) return known;
  // Cancelled ones too: what was carried into one of them or written there beforehand goes on.
  const before = known.value.filter(({ start }) => start < session.start).slice(-sessionsBack);
  if (before.length === 0) return answered(nothing);
  const opened = await openTags(participant, await Promise.all(before.map(({ id }) => sessionTag(circle.secret, id))));
  if (!opened.ok) return opened;
  const sessions = before.map(({ id, start, format }, at) => {
    const { entries } = sessionContents(opened.value[at]?.rows ?? [], circle, id);
    const { commitments, roles, run } = mergeEntries({ rows: entryRowsOf(entries), segmentIds: [] });
    return { start, format, commitments, roles, wasStarted: run.some((action) => action.do === "start") };
  });
  return answered({
    open: openCommitments({ sessions, start: session.start, format: session.format }),
    // Roles that were only planned, in a session nobody started, were had by nobody.
    earlier: sessions.filter(({ wasStarted }) => wasStarted).map(({ start, roles }) => ({ start, roles })),
  });
}
