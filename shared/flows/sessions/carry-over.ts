import type { MergedCommitment } from "../../agenda/merge-entries.ts";
import { mergeEntries } from "../../agenda/merge-entries.ts";
import { openCommitments } from "../../agenda/open-commitments.ts";
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

/** The commitments of the circle's earlier sessions that are still open, to be offered in this one. Two requests at most. */
export async function carryOver(
  participant: Participant,
  circle: Circle,
  session: Pick<Session, "id" | "start" | "format">,
): Promise<GraphAnswer<readonly MergedCommitment[]>> {
  const known = await circleSessions(participant, circle);
  if (!known.ok) return known;
  // Cancelled ones too: what was carried into one of them or written there beforehand goes on.
  const earlier = known.value.filter(({ start }) => start < session.start).slice(-sessionsBack);
  if (earlier.length === 0) return answered([]);
  const opened = await openTags(participant, await Promise.all(earlier.map(({ id }) => sessionTag(circle.secret, id))));
  if (!opened.ok) return opened;
  const sessions = earlier.map(({ id, start, format }, at) => {
    const { entries } = sessionContents(opened.value[at]?.rows ?? [], circle, id);
    return { start, format, commitments: mergeEntries({ rows: entryRowsOf(entries), segmentIds: [] }).commitments };
  });
  return answered(openCommitments({ sessions, start: session.start, format: session.format }));
}
