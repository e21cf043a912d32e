import * as z from "zod/mini";

import type { Circle } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { circleTag } from "../../sealing/tags.ts";
import { sessionIdSchema } from "../../sessions/session-id.ts";
import type { Participant } from "../participant.ts";
import { appendRow } from "../records/append-row.ts";
import { contentsOf } from "../records/contents-of.ts";
import type { OpenedStoredRow } from "../records/open-tag.ts";
import { idsOf } from "../records/seal-for.ts";

/** How long after its end a session is read anew by everybody, in milliseconds. What is written later leaves a mark. */
export const READ_ANEW = 14 * 86_400_000;

const lateSchema: z.ZodMiniType<LateEntry> = z.looseObject({ sessionId: sessionIdSchema, revision: z.int() });

/** That a member's row of an old session has a newer revision. */
interface LateEntry {
  readonly sessionId: string;
  readonly revision: number;
}

/**
 * Leaves a mark in the circle's index that one has written to a session long over: whoever keeps a snapshot of it reads it anew. Nothing
 * for a session that everybody reads anyway.
 */
export async function tellLate(
  participant: Participant,
  circle: Circle,
  { sessionId, revision, end }: LateEntry & { readonly end: Instant | null },
): Promise<void> {
  if (end === null || participant.client.serviceClock.now() < end + READ_ANEW) return;
  await appendRow(participant, {
    tag: await circleTag(circle.secret),
    kind: "late-entry",
    revision,
    content: { sessionId, revision } satisfies LateEntry,
    readers: readersOf({ kind: "late-entry", author: participant.person.id, members: idsOf(circle.members) }),
  });
}

/** The newest marks in a circle's index, one per member and session. */
export function lateEntries(index: readonly OpenedStoredRow[], circle: Circle) {
  const rows = index.filter(({ place }) => circle.members.some(({ id }) => id === place.author));
  return contentsOf({
    rows,
    kind: "late-entry",
    schema: lateSchema,
    subjectOf: ({ content }) => lateSchema.parse(content).sessionId,
  }).map(({ value, author, row }) => ({ ...value, author, itemId: Number(row.itemId) }));
}
