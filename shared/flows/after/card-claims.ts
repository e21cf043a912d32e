import * as z from "zod/mini";

import type { Circle } from "../../circles/circle.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { lowestItemIdRow } from "../../sealing/lowest-item-id-row.ts";
import { sessionTag } from "../../sealing/tags.ts";
import { sessionIdSchema } from "../../sessions/session-id.ts";
import type { Participant } from "../participant.ts";
import { type OpenedStoredRow, openTag } from "../records/open-tag.ts";
import { idsOf, sealFor, type SealedAppend } from "../records/seal-for.ts";

const claimSchema = z.looseObject({ sessionId: sessionIdSchema });

/** Whose claim counts: `mine` of this device, `another` of anybody else's or of another device of this person. */
export type CardClaim = "none" | "mine" | "another";

/** A claim to send a session's card, sealed to the members; `null` where it cannot be sealed. */
export async function newCardClaim(
  participant: Participant,
  circle: Circle,
  sessionId: string,
): Promise<SealedAppend | null> {
  const sealed = await sealFor(participant, {
    tag: await sessionTag(circle.secret, sessionId),
    kind: "card-claim",
    revision: 1,
    content: { sessionId },
    readers: readersOf({ kind: "card-claim", author: participant.person.id, members: idsOf(circle.members) }),
  });
  return sealed.ok ? sealed.row : null;
}

/** Which claim of a session's card counts: the member's with the lowest item id. One query. */
export async function readCardClaim(
  participant: Participant,
  circle: Circle,
  { sessionId, own }: { readonly sessionId: string; readonly own: SealedAppend | null },
): Promise<GraphAnswer<CardClaim>> {
  const tag = await sessionTag(circle.secret, sessionId);
  const read = await participant.records.readTag(tag);
  if (!read.ok) return read;
  const opened = await openTag(participant, tag, read.value);
  if (!opened.ok) return opened;
  const first = lowestItemIdRow(opened.value.rows.filter((row) => isClaim(row, circle, sessionId)));
  if (first === null) return answered("none");
  const body = read.value.find(({ itemId }) => itemId === first.itemId)?.body;
  return answered(own !== null && body === own.body ? "mine" : "another");
}

function isClaim({ place, content }: OpenedStoredRow, circle: Circle, sessionId: string): boolean {
  if (place.kind !== "card-claim" || !circle.members.some(({ id }) => id === place.author)) return false;
  return claimSchema.safeParse(content).data?.sessionId === sessionId;
}
