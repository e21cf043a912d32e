import type { PersonId } from "shared/circles/person.ts";
import { outbox } from "shared/device/outbox.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { lookAgain } from "shared/flows/sessions/look-again.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { ownReflections } from "shared/flows/reflection/reflect-on-session.ts";
import type { SessionView } from "shared/flows/sessions/session-view.ts";
import { checkOwnKey, startParticipant } from "shared/flows/setup/start-participant.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { LogEntry } from "../tenant/request-log.ts";
import { type History, personOf, type Seat } from "./story.ts";
import { allWell, newDevice, type Sent, storedIn, visitorIn, type World } from "./story-client.ts";

/** A stored item of a list, as the tenant holds it. */
export interface StoredItem {
  readonly number: number;
  readonly createdBy: string;
  readonly versions: readonly { readonly by: string; readonly fields: Readonly<Record<string, string>> }[];
  readonly deletedAt: number | null;
}

/** A copy of a meeting in somebody's calendar. */
export interface StoredEvent {
  readonly owner: string;
  readonly id: string;
  readonly iCalUId: string;
  readonly body: string;
  readonly joinUrl: string | null;
  readonly isOrganizer: boolean;
  readonly isCancelled: boolean;
}

/** What one person's client shows in the end. */
export interface Reading {
  readonly person: PersonId;
  /** On a device that has never seen anything: what it shows is in the service. */
  readonly fresh: ReadonlyMap<string, SessionView | null>;
  readonly reflections: ReadonlyMap<string, string>;
  /** On the device of the story: intents that still wait, and what it shows. */
  readonly waiting: number;
  readonly kept: ReadonlyMap<string, SessionView | null>;
}

export interface FinalState {
  readonly history: History;
  readonly readings: readonly Reading[];
  readonly events: readonly StoredEvent[];
  readonly items: readonly StoredItem[];
  readonly log: readonly LogEntry[];
  readonly sent: readonly Sent[];
}

const rounds = 3;

async function started(world: World, user: DirectoryUser, device = newDevice()): Promise<Participant> {
  const start = await startParticipant(await visitorIn(world, user, device));
  if (start.state !== "ready") throw new Error(`${user.displayName} cannot start: ${JSON.stringify(start)}`);
  return start.participant;
}

async function shown(me: Participant, sessionIds: readonly string[]): Promise<Map<string, SessionView | null>> {
  const views = new Map<string, SessionView | null>();
  for (const sessionId of sessionIds) {
    const view = await openSession(me, sessionId);
    if (!view.ok) throw new Error(`${sessionId} cannot be opened: ${JSON.stringify(view.problem)}`);
    views.set(sessionId, view.value);
  }
  return views;
}

/** Everything is well again: each client starts again on its own device, sends what waits, and looks at its sessions a few times. */
async function comeToRest(world: World, seats: readonly Seat[], sessionIds: readonly string[]): Promise<void> {
  await allWell(world);
  for (let round = 0; round < rounds; round += 1) {
    world.tenant.clock.advance(120_000);
    for (const { user, device } of seats) {
      const me = await started(world, user, device);
      await checkOwnKey(me);
      await listSessions(me);
      for (const view of (await shown(me, sessionIds)).values()) if (view !== null) await lookAgain(me, view, 0);
      me.device.close();
    }
  }
}

async function readingOf(world: World, { user, device }: Seat, sessionIds: readonly string[]): Promise<Reading> {
  const own = await started(world, user, device);
  const waiting = (await outbox(own.device).pending()).length;
  const kept = await shown(own, sessionIds);
  own.device.close();
  const me = await started(world, user);
  const reflections = await ownReflections(me);
  if (!reflections.ok) throw new Error(`reflections: ${JSON.stringify(reflections.problem)}`);
  const fresh = await shown(me, sessionIds);
  me.device.close();
  return {
    person: personOf(user).id,
    fresh,
    reflections: new Map([...reflections.value].map(([id, kept]) => [id, JSON.stringify(kept.reflection.answers)])),
    waiting,
    kept,
  };
}

/** Lets the world come to rest after a story and reads everything there is. */
export async function finalState(world: World, seats: readonly Seat[], history: History): Promise<FinalState> {
  const { tenant } = world;
  const sessionIds = [...new Set(history.bookings.map(({ sessionId }) => sessionId))];
  await comeToRest(world, seats, sessionIds);
  const readings: Reading[] = [];
  for (const seat of seats) readings.push(await readingOf(world, seat, sessionIds));
  return { history, readings, ...(await storedState(world)), log: tenant.log(), sent: world.sent };
}

export async function storedState(world: World): Promise<Pick<FinalState, "events" | "items">> {
  const tables = Object.entries(await storedIn(world));
  const ofKind = <T>(prefix: string) =>
    tables
      .filter(([name]) => name.startsWith(prefix))
      .flatMap(([name, rows]) =>
        Object.values(rows).map((row) => ({ ...(row as T), owner: name.slice(prefix.length) })),
      );
  return { events: ofKind<Omit<StoredEvent, "owner">>("mailbox-"), items: ofKind<StoredItem>("items ") };
}
