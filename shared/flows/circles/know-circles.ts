import * as z from "zod/mini";

import type { Circle } from "../../circles/circle.ts";
import { type Keyring, keyringSchema } from "../../circles/keyring.ts";
import { cached } from "../../device/cached.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { circleTag, homeTag, inboxTag } from "../../sealing/tags.ts";
import { appendRow, type Saving } from "../records/append-row.ts";
import { followedCircles, handedCircles, toldCircles, withAnswersTo, withCircles } from "./circle-news.ts";
import { contentsOf } from "../records/contents-of.ts";
import { joinedKeyring, joinedKeyrings } from "./joined-keyrings.ts";
import { meetPeople } from "../people/meet-people.ts";
import type { OpenedStoredRow, OpenedTag } from "../records/open-tag.ts";
import { openTags } from "../records/open-tags.ts";
import { idsOf } from "../records/seal-for.ts";
import type { Participant, Visitor } from "../participant.ts";
import { takeReminders } from "../reflection/reminders.ts";
import { takePreferences } from "../time/read-preferences.ts";
import { takeTodoChoice } from "../todo/todo-choice.ts";
import { showCard } from "../people/show-card.ts";
import { knownInvitations, takeInvitations } from "./take-invitations.ts";

const cacheName = "keyrings";

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

/** What lies under the own home tag: the circles, as known now, and the own rows as they were read. */
interface KnownHome {
  readonly keyrings: readonly Keyring[];
  readonly rows: readonly OpenedStoredRow[];
}

/** All circles of the participant, as `knowHome` finds them. */
export async function knowCircles(participant: Participant): Promise<GraphAnswer<readonly Keyring[]>> {
  const home = await knowHome(participant);
  return home.ok ? answered(home.value.keyrings) : home;
}

/**
 * All circles of the participant: the own keyrings under the home tag, and what lies in the inbox bucket, opened by trial. A pair, or a
 * circle made by booking, is accepted into the keyring at once; a circle that asks after the own yes. Answers to own invitations and
 * what the makers of others' circles say of their people are taken in. One request (two queries, and one for each circle of others
 * that asks), and one row for each circle that is new or was answered.
 * Who reaches the store for the first time here shows the own card, too.
 */
export async function knowHome(participant: Participant): Promise<GraphAnswer<KnownHome>> {
  const me = participant.person.id;
  const mine = await Promise.all([homeTag(participant.keys.personalSecret), inboxTag(me)]);
  const followed = followedCircles(await knownKeyrings(participant), me, await knownInvitations(participant));
  const read = await openTags(participant, [...mine, ...(await tagsOf(followed))]);
  if (!read.ok) return read;
  await showCard(participant);
  const own = ownRowsOf(participant, read.value[0]);
  await takePreferences(participant, own);
  await takeTodoChoice(participant, own);
  await takeReminders(participant, own);
  const inbox = read.value[1]?.rows ?? [];
  const stored = contentsOf({ rows: own, kind: "circle", schema: keyringSchema, subjectOf: homeSubject });
  // A read may be stale or empty, and what waits on this device is in none: what is known stays.
  const keyrings = joinedKeyrings([...stored.map(({ value }) => value), ...(await knownKeyrings(participant))]);
  const invitations = await takeInvitations(participant, { home: own, inbox });
  const handed = handedCircles({ rows: inbox, invitations, me });
  for (const circle of handed) {
    if (keyrings.some((known) => known.circle.id === circle.id)) continue;
    // Whoever has a card now was in the inviter's reach; who comes later is invited by every member's client, which is harmless.
    const met = await meetPeople(participant, idsOf(circle.members));
    if (!met.ok) return met;
    const keyring: Keyring = { circle, namelessKey: null, invited: met.value.known, revision: 1 };
    await keepKeyring(participant, keyring);
    keyrings.push(keyring);
  }
  // On a new device they are known only now.
  const late = followedCircles(keyrings, me, invitations).filter(({ id }) =>
    followed.every((circle) => circle.id !== id),
  );
  const lately = late.length === 0 ? answered([]) : await openTags(participant, await tagsOf(late));
  if (!lately.ok) return lately;
  const told = toldCircles([...read.value.slice(2), ...lately.value].flatMap(({ rows }) => rows));
  const known = joinedKeyrings([...keyrings, ...(await knownKeyrings(participant))]);
  await remember(
    participant,
    known.map((keyring) => withCircles(keyring, [...handed, ...told])),
  );
  for (const keyring of await knownKeyrings(participant)) {
    const after = withAnswersTo(keyring, inbox, me);
    const before = known.find(({ circle }) => circle.id === keyring.circle.id);
    // Who has left is handed everything again after coming back: an older row of the own home must not say otherwise.
    const someoneLeft = (before?.invited.length ?? 0) > keyring.invited.length;
    if (after !== keyring || someoneLeft) await keepKeyring(participant, after);
  }
  return answered({ keyrings: await knownKeyrings(participant), rows: own });
}

function tagsOf(circles: readonly Circle[]): Promise<string[]> {
  return Promise.all(circles.map(({ secret }) => circleTag(secret)));
}

/**
 * Keeps a circle in the own keyring: sealed to oneself under the home tag, and on this device. What another window has kept of it
 * meanwhile stays in it.
 */
export async function keepKeyring(participant: Participant, keyring: Keyring): Promise<Saving> {
  const me = participant.person.id;
  const known = await knownKeyrings(participant);
  const before = known.find(({ circle }) => circle.id === keyring.circle.id);
  const joined = before ? joinedKeyring(keyring, before) : keyring;
  const revision = before ? Math.max(keyring.revision, before.revision + 1) : keyring.revision;
  const kept: Keyring = { ...joined, revision };
  const saving = await appendRow(participant, {
    tag: await homeTag(participant.keys.personalSecret),
    kind: "circle",
    revision,
    content: kept,
    readers: readersOf({ kind: "circle", author: me, members: [] }),
  });
  await remember(participant, [...known.filter((other) => other !== before), kept]);
  return saving;
}

function remember(participant: Participant, keyrings: readonly Keyring[]): Promise<void> {
  return cached(participant.device).keep(cacheName, keyrings, participant.client.serviceClock.now());
}
