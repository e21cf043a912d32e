import { entrySchema } from "../agenda/entry.ts";
import type { Circle } from "../circles/circle.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { sessionTag } from "../sealing/tags.ts";
import { appendRow } from "./append-row.ts";
import { contentsOf } from "./contents-of.ts";
import { openTags } from "./open-tags.ts";
import type { Participant } from "./participant.ts";
import { entryRow } from "./session-rows.ts";

/**
 * Carries what a member wrote before the circle's secret came into the shared part of the session; once, because afterwards the shared
 * part holds an own row. One request.
 */
export async function bringAlong(
  participant: Participant,
  circle: Circle,
  sessionId: string,
): Promise<GraphAnswer<null>> {
  const tags = await Promise.all([
    sessionTag(participant.keys.personalSecret, sessionId),
    sessionTag(circle.secret, sessionId),
  ]);
  const opened = await openTags(participant, tags);
  if (!opened.ok) return opened;
  const [alone, shared] = opened.value.map(({ rows }) =>
    contentsOf({ rows, kind: "entry", schema: entrySchema }).filter(({ author }) => author === participant.person.id),
  );
  const entry = alone?.[0]?.value;
  if (entry === undefined || (shared ?? []).length > 0) return answered(null);
  await appendRow(participant, await entryRow(participant, circle, { entry, revision: 1 }));
  return answered(null);
}
