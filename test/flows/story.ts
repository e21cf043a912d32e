import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import { instant } from "shared/circles/instant.ts";
import type { Person, PersonId } from "shared/circles/person.ts";
import type { Saving } from "shared/flows/records/append-row.ts";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { findCommonTime } from "shared/flows/time/find-common-time.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { lookAgain } from "shared/flows/sessions/look-again.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { reflectOnSession } from "shared/flows/reflection/reflect-on-session.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { personId } from "shared/circles/person.ts";
import { tenantId } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { planPair } from "../sample/plan-pair.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { type Device, newDevice, visitorIn, type World } from "./story-client.ts";

/** Something somebody wrote, and what the client said of it. */
export interface Told {
  readonly kind: "entry" | "reflection";
  readonly author: PersonId;
  readonly sessionId: string;
  readonly text: string;
  readonly where: Saving["where"];
}

/** A booking and what the client said of it. */
export interface ToldBooking {
  readonly by: PersonId;
  readonly sessionId: string;
  readonly where: Saving["where"];
  readonly takenBy: PersonId | null;
}

/** What happened: what was said to be saved, and where the story stopped or broke. */
export interface History {
  readonly told: Told[];
  readonly bookings: ToldBooking[];
  /** Problems of the closed list, by step. */
  readonly named: string[];
  /** What was thrown, by step: never. */
  readonly thrown: string[];
}

/** One of the two people on a device of their own. */
export interface Seat {
  readonly user: DirectoryUser;
  readonly device: Device;
}

export interface Pair {
  readonly maya: Seat;
  readonly tomas: Seat;
}

const minute = 60_000;
const day = 86_400_000;
/** Where no time could be found: ten in the morning in Kathmandu, a week on. */
const fallback = (now: number) => Math.floor((now + 7 * day) / day) * day + 4.25 * 60 * minute;

export function personOf(user: DirectoryUser): Person {
  return { id: personId(tenantId, user.id), name: user.displayName, address: user.mail ?? "" };
}

export function newHistory(): History {
  return { told: [], bookings: [], named: [], thrown: [] };
}

export function newPair(): Pair {
  return { maya: { user: participant, device: newDevice() }, tomas: { user: partner, device: newDevice() } };
}

/** The steps of a story: none ends it, whatever it meets. */
export function storyteller(world: World, history: History) {
  const running = new Map<Seat, Participant>();

  async function step<T>(name: string, run: () => Promise<T>): Promise<T | null> {
    try {
      return await run();
    } catch (error) {
      history.thrown.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    }
  }

  function value<T>(name: string, answer: { ok: true; value: T } | { ok: false; problem: { kind: string } }): T | null {
    if (answer.ok) return answer.value;
    history.named.push(`${name}: ${answer.problem.kind}`);
    return null;
  }

  async function connect(name: string, seat: Seat): Promise<Participant | null> {
    const start = await startParticipant(await visitorIn(world, seat.user, seat.device));
    if (start.state === "ready") {
      running.set(seat, start.participant);
      return start.participant;
    }
    history.named.push(`${name}: ${start.state === "problem" ? start.problem.kind : `no-key ${start.why}`}`);
    return null;
  }

  /** Does something as somebody; a client that could not start yet tries once more. */
  function as<T>(name: string, seat: Seat, run: (me: Participant) => Promise<T>): Promise<T | null> {
    return step(name, async () => {
      const me = running.get(seat) ?? (await connect(name, seat));
      return me === null ? null : run(me);
    });
  }

  async function restart(name: string, seat: Seat): Promise<void> {
    running.get(seat)?.device.close();
    running.delete(seat);
    await as(name, seat, async () => null);
  }

  function write(seat: Seat, sessionId: string, text: string, change: EntryChange): Promise<unknown> {
    return as(`write ${text}`, seat, async (me) => {
      const view = value("open to write", await openSession(me, sessionId));
      if (view === null) return;
      const { where } = await fillAgenda(me, view, change);
      history.told.push({ kind: "entry", author: me.person.id, sessionId, text, where });
    });
  }

  function book(seat: Seat, partner: DirectoryUser, start: number): Promise<string | null> {
    return as("book", seat, async (me) => {
      const plan = await planPair(me, partner, start);
      const { saving, booked } = await bookSession(me, plan);
      const { id } = plan.session;
      history.bookings.push({
        by: me.person.id,
        sessionId: id,
        where: saving.where,
        takenBy: booked?.takenBy ?? null,
      });
      return id;
    });
  }

  function reflect(seat: Seat, sessionId: string, text: string): Promise<unknown> {
    return as("reflect", seat, async (me) => {
      const { where } = await reflectOnSession(
        me,
        { sessionId, formId: "session-2min", answers: { insight: text }, at: me.client.serviceClock.now() },
        null,
      );
      history.told.push({ kind: "reflection", author: me.person.id, sessionId, text, where });
    });
  }

  function look(seat: Seat, sessionId: string): Promise<unknown> {
    return as("look", seat, async (me) => {
      const view = value("open to look", await openSession(me, sessionId));
      if (view !== null) value("look", (await lookAgain(me, view, 0)).answer);
    });
  }

  return { as, value, restart, write, book, reflect, look };
}

const topic = (text: string): EntryChange => ({ do: "add-topic", segmentId: "focus-for-today", text });
const note = (text: string): EntryChange => ({ do: "add-note", segmentId: null, text });

/**
 * The pair's story: find, book, write before the partner has ever opened the app, seal to the newcomer, both write at once, a restart,
 * reflect, book the next one. Between the steps time passes as it does for people.
 */
export async function tellPairStory(world: World, { maya, tomas }: Pair, history = newHistory()): Promise<History> {
  const tell = storyteller(world, history);
  const { tenant } = world;
  const pass = (milliseconds: number) => tenant.clock.advance(milliseconds);
  const others = [personOf(tomas.user)];

  const slot = await tell.as("find", maya, async (me) => {
    const found = tell.value(
      "find",
      await findCommonTime(me, { others, minutes: 45, weeks: 4, now: instant(tenant.state.now()) }),
    );
    return found?.found === "slots" ? (found.result.slots[0]?.start ?? null) : null;
  });
  const start = slot ?? fallback(tenant.state.now());
  const sessionId = await tell.book(maya, tomas.user, start);
  if (sessionId === null) return history;
  pass(5_000);
  await tell.write(maya, sessionId, "Handing over the team", topic("Handing over the team"));
  await tell.write(maya, sessionId, "What I left out", note("What I left out"));
  pass(20_000);
  await tell.as("list", tomas, async (me) => tell.value("list", await listSessions(me)));
  await tell.write(tomas, sessionId, "I would like to listen more", note("I would like to listen more"));
  pass(20_000);
  await tell.look(maya, sessionId);
  pass(5_000);
  await tell.look(tomas, sessionId);
  await Promise.all([
    tell.write(maya, sessionId, "Write to Ana", {
      do: "add-commitment",
      text: "Write to Ana",
      owner: personOf(maya.user).id,
      due: "2026-11-20",
      confidence: 4,
    }),
    tell.write(tomas, sessionId, "Saying no", topic("Saying no")),
  ]);
  await tell.restart("restart", maya);
  await tell.write(maya, sessionId, "After the restart", note("After the restart"));
  tenant.clock.set(Math.max(tenant.state.now(), start + 60 * minute));
  await tell.reflect(maya, sessionId, "Silence helps");
  await tell.reflect(tomas, sessionId, "Mornings are better");
  const next = await tell.book(maya, tomas.user, start + 14 * day);
  if (next === null) return history;
  for (const seat of [maya, tomas])
    await tell.as("carry over", seat, async (me) => {
      const view = tell.value("open the next", await openSession(me, next));
      if (view?.circle)
        tell.value(
          "carry over",
          await seriesMemory(me, view.circle, {
            id: next,
            start: instant(start + 14 * day),
            format: "peer-coaching-pair",
          }),
        );
    });
  await tell.write(tomas, next, "For the next time", topic("For the next time"));
  return history;
}
