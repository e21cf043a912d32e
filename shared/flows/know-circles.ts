import * as z from "zod/mini";

import { type Circle, circleSchema } from "../circles/circle.ts";
import { type Keyring, keyringSchema } from "../circles/keyring.ts";
import { cached } from "../device/cached.ts";
import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { readersOf } from "../privacy/readers-of.ts";
import { homeTag, inboxTag } from "../sealing/tags.ts";
import { appendRow } from "./append-row.ts";
import { contentsOf } from "./contents-of.ts";
import { joinedKeyring, joinedKeyrings } from "./joined-keyrings.ts";
import { meetPeople } from "./meet-people.ts";
import type { OpenedStoredRow, OpenedTag } from "./open-tag.ts";
import { openTags } from "./open-tags.ts";
import { idsOf } from "./seal-for.ts";
import type { Participant, Visitor } from "./participant.ts";
import { showCard } from "./show-card.ts";

const cacheName = "keyrings";
const invitationSchema: z.ZodMiniType<{ readonly circle: Circle }> = z.looseObject({ circle: circleSchema });

/** The subject of a row under the home tag: the circle of a keyring, the session of a reflection. */
export function homeSubject({ content }: { readonly content: unknown }): string {
  const { circle, sessionId } = content as { readonly circle?: { readonly id?: string }; readonly sessionId?: string };
  return circle?.id ?? sessionId ?? "";
}

/** The rows under the home tag that count there: nobody else has anything to say about one's own circles and reflections. */
export function ownRowsOf({ person }: Participant, home: OpenedTag | undefined): readonly OpenedStoredRow[] {
  return (home?.rows ?? []).filter(({ place }) => place.author === person.id);
}

/** The circles this device knows already, without a request. */
export async function knownKeyrings({ device, client }: Visitor): Promise<readonly Keyring[]> {
  const kept = await cached(device).read<Keyring[]>(cacheName, client.serviceClock.now());
  return z.catch(z.array(keyringSchema), []).parse(kept?.value ?? []);
}

/** The keyring of one circle, if this device knows it. */
export async function knownKeyring(participant: Participant, circleId: string): Promise<Keyring | null> {
  return (await knownKeyrings(participant)).find(({ circle }) => circle.id === circleId) ?? null;
}

/**
 * All circles of the participant: the own keyrings under the home tag, and invitations of others in the inbox bucket, opened by trial
 * and accepted into the keyring at once. One request (two queries), and one row per new invitation.
 * Who reaches the store for the first time here shows the own card, too.
 */
export async function knowCircles(participant: Participant): Promise<GraphAnswer<readonly Keyring[]>> {
  const tags = await Promise.all([homeTag(participant.keys.personalSecret), inboxTag(participant.person.id)]);
  const read = await openTags(participant, tags);
  if (!read.ok) return read;
  await showCard(participant);
  const [home, inbox] = read.value;
  const stored = contentsOf({
    rows: ownRowsOf(participant, home),
    kind: "circle",
    schema: keyringSchema,
    subjectOf: homeSubject,
  }).map(({ value }) => value);
  // A read may be stale or empty, and what waits on this device is in none: what is known stays.
  const keyrings = joinedKeyrings([...stored, ...(await knownKeyrings(participant))]);
  for (const { value, author } of contentsOf({
    rows: inbox?.rows ?? [],
    kind: "invitation",
    schema: invitationSchema,
    subjectOf: homeSubject,
  })) {
    const { circle } = value;
    const isGenuine =
      circle.members.some(({ id }) => id === author) && circle.members.some(({ id }) => id === participant.person.id);
    if (!isGenuine || keyrings.some((known) => known.circle.id === circle.id)) continue;
    // Whoever has a card now was in the inviter's reach; who comes later is invited by every member's client, which is harmless.
    const met = await meetPeople(participant, idsOf(circle.members));
    if (!met.ok) return met;
    const keyring: Keyring = { circle, namelessKey: null, invited: met.value.known, revision: 1 };
    await keepKeyring(participant, keyring);
    keyrings.push(keyring);
  }
  const known = joinedKeyrings([...keyrings, ...(await knownKeyrings(participant))]);
  await remember(participant, known);
  return answered(known);
}

/**
 * Keeps a circle in the own keyring: sealed to oneself under the home tag, and on this device. What another window has kept of it
 * meanwhile stays in it.
 */
export async function keepKeyring(participant: Participant, keyring: Keyring): Promise<void> {
  const me = participant.person.id;
  const known = await knownKeyrings(participant);
  const before = known.find(({ circle }) => circle.id === keyring.circle.id);
  const joined = before ? joinedKeyring(keyring, before) : keyring;
  const revision = before ? Math.max(keyring.revision, before.revision + 1) : keyring.revision;
  const kept: Keyring = { ...joined, revision };
  await appendRow(participant, {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "circle",
    revision,
    content: kept,
    readers: readersOf({ kind: "circle", author: me, members: [] }),
  });
  await remember(participant, [...known.filter((other) => other !== before), kept]);
}

function remember(participant: Participant, keyrings: readonly Keyring[]): Promise<void> {
  return cached(participant.device).keep(cacheName, keyrings, participant.client.serviceClock.now());
}
