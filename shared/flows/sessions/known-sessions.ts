import * as z from "zod/mini";

import type { Keyring } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";
import { personIdSchema } from "../../circles/person-schema.ts";
import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { circleTag } from "../../sealing/tags.ts";
import { type Session, sessionSchema } from "../../sessions/session.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant, Visitor } from "../participant.ts";
import { hoursAmong, rememberHours } from "../time/partners-hours.ts";
import { indexedSessions } from "./session-rows.ts";

/** A session as its circle's index tells it. */
export interface KnownSession {
  readonly session: Session;
  /** Whose client keeps the row up to date. */
  readonly author: PersonId;
  /** Of the row in the index. */
  readonly revision: number;
}

const cacheName = "index";
const keptSchema: z.ZodMiniType<readonly KnownSession[]> = z.catch(
  z.array(z.object({ session: sessionSchema, author: personIdSchema, revision: z.int() })),
  [],
);

/** The sessions of all circles as this device knows them from their indexes. No request. */
export async function knownSessions({ device, client }: Visitor): Promise<readonly KnownSession[]> {
  const kept = await cached(device).read<unknown>(cacheName, client.serviceClock.now());
  return keptSchema.parse(kept?.value ?? []);
}

/** Reads the indexes of these circles, up to twenty in one request, and keeps what they say of sessions and hours on the device. */
export async function readIndexes(
  participant: Participant,
  keyrings: readonly Keyring[],
): Promise<GraphAnswer<readonly KnownSession[]>> {
  const circles = keyrings.map(({ circle }) => circle);
  const opened = await openTags(participant, await Promise.all(circles.map(({ secret }) => circleTag(secret))));
  if (!opened.ok) return opened;
  const read = circles.flatMap((circle, at) =>
    indexedSessions(opened.value[at]?.rows ?? [], circle).map(({ value, author, row }) => ({
      session: value,
      author,
      revision: row.place.revision,
    })),
  );
  await rememberHours(
    participant,
    circles.flatMap((circle, at) => hoursAmong(opened.value[at]?.rows ?? [], circle)),
  );
  return answered(await rememberSessions(participant, read));
}

/** Adds sessions to what this device knows. A read may be stale: what the same member wrote later stays. */
export async function rememberSessions(
  participant: Participant,
  sessions: readonly KnownSession[],
): Promise<readonly KnownSession[]> {
  const known = new Map((await knownSessions(participant)).map((one) => [one.session.id, one]));
  for (const one of sessions) {
    const before = known.get(one.session.id);
    const isOlder = before?.author === one.author && before.revision > one.revision;
    if (!isOlder) known.set(one.session.id, one);
  }
  const all = [...known.values()];
  await cached(participant.device).keep(cacheName, all, participant.client.serviceClock.now());
  return all;
}
