import { afterAll, describe, expect, it } from "vitest";
import { bookSession } from "shared/flows/booking/book-session.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { planPair } from "../sample/plan-pair.ts";
import { finalState } from "./final-state.ts";
import { brokenInvariants } from "./invariants.ts";
import { newPair, personOf, type Seat, tellPairStory } from "./story.ts";
import {
  addFault,
  allWell,
  newDevice,
  newWorld,
  setSwitches,
  stopWorlds,
  visitorIn,
  type World,
} from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 3, 15);
const day = 86_400_000;

/** A month after the story: both know their circle. */
async function afterStory() {
  const world = await newWorld({ now: monday });
  const pair = newPair();
  const history = await tellPairStory(world, pair);
  world.tenant.clock.advance(2 * day);
  const start = Math.floor((world.tenant.state.now() + 30 * day) / day) * day + 36_000_000;
  return { world, pair, history, start };
}

async function me(world: World, { user, device }: Seat): Promise<Participant> {
  const start = await startParticipant(await visitorIn(world, user, device));
  if (start.state !== "ready") throw new Error(start.state);
  return start.participant;
}

async function book(by: Participant, withWhom: Seat, start: number) {
  const plan = await planPair(by, withWhom.user, start);
  return { sessionId: plan.session.id, ...(await bookSession(by, plan)) };
}

async function write(by: Participant, sessionId: string, text: string) {
  const view = await openSession(by, sessionId);
  if (!view.ok || view.value === null) throw new Error("cannot be opened");
  return fillAgenda(by, view.value, { do: "add-note", segmentId: null, text });
}

type After = Awaited<ReturnType<typeof afterStory>>;

/** Checks everything at rest; gives how many meetings the organizers' calendars hold for a session. */
async function broken({ world, pair, history }: After, sessionId: string, more: readonly Seat[] = []) {
  history.bookings.push({ by: personOf(pair.maya.user).id, sessionId, where: "service", takenBy: null });
  return brokenInvariants(await finalState(world, [pair.maya, ...more, pair.tomas], history));
}

describe("twice, and still one event", () => {
  it.each<[string, (after: After) => Promise<readonly [Participant, Participant]>]>([
    [
      "a double click",
      async ({ world, pair }) => {
        const maya = await me(world, pair.maya);
        return [maya, maya];
      },
    ],
    ["a second window", async ({ world, pair }) => [await me(world, pair.maya), await me(world, pair.maya)]],
    [
      "a second device",
      async ({ world, pair }) => [
        await me(world, pair.maya),
        await me(world, { user: pair.maya.user, device: newDevice() }),
      ],
    ],
  ])("%s", async (_, clients) => {
    const after = await afterStory();
    const [one, other] = await clients(after);
    const [first, second] = await Promise.all([
      book(one, after.pair.tomas, after.start),
      book(other, after.pair.tomas, after.start),
    ]);
    expect([first.saving.where, second.saving.where]).toEqual(["service", "service"]);
    expect(second.booked?.session.event.id).toBe(first.booked?.session.event.id);
    expect(await broken(after, first.sessionId)).toEqual([]);
  });

  it.each(["documented", "none"])(
    "a lost answer, and the service's memory of transactions is %s",
    async (transactionMemory) => {
      const after = await afterStory();
      await setSwitches(after.world, { transactionMemory });
      await addFault(after.world, { match: { method: "POST", path: "/me/events" }, loseAnswer: true });
      const maya = await me(after.world, after.pair.maya);
      const { sessionId, saving } = await book(maya, after.pair.tomas, after.start);
      expect(saving).toEqual({ where: "service" });
      expect(await broken(after, sessionId)).toEqual([]);
    },
  );

  it("the answer and everything after it is lost, the client starts again, and the service has no memory of transactions", async () => {
    const after = await afterStory();
    await setSwitches(after.world, { transactionMemory: "none" });
    const maya = await me(after.world, after.pair.maya);
    await addFault(after.world, { match: { method: "POST", path: "/me/events" }, loseAnswer: true });
    await addFault(after.world, { match: { path: "/me/" }, reset: true, times: "always" });
    const { sessionId, saving } = await book(maya, after.pair.tomas, after.start);
    expect(saving).toMatchObject({ where: "device", problem: { kind: "outcome-unknown" } });
    await allWell(after.world);
    await setSwitches(after.world, { transactionMemory: "none" });
    await me(after.world, after.pair.maya);
    expect(await broken(after, sessionId)).toEqual([]);
  });
});

describe("two members book the same time of their circle", () => {
  it("at once: one event, the other is told who", async () => {
    const after = await afterStory();
    const { world, pair, start } = after;
    const [maya, tomas] = [await me(world, pair.maya), await me(world, pair.tomas)];
    const [byMaya, byTomas] = await Promise.all([book(maya, pair.tomas, start), book(tomas, pair.maya, start)]);
    expect(byTomas.sessionId).toBe(byMaya.sessionId);
    const told = [byMaya.booked?.takenBy, byTomas.booked?.takenBy];
    expect([
      [null, maya.person.id],
      [tomas.person.id, null],
    ]).toContainEqual(told);
    expect(await broken(after, byMaya.sessionId)).toEqual([]);
  });

  it("one after the other, before the list shows the first claim: the meeting in the own calendar tells", async () => {
    const after = await afterStory();
    const { world, pair, start } = after;
    const [maya, tomas] = [await me(world, pair.maya), await me(world, pair.tomas)];
    await setSwitches(world, { reads: "stale" });
    const byMaya = await book(maya, pair.tomas, start);
    const byTomas = await book(tomas, pair.maya, start);
    expect(byTomas.booked?.takenBy).toBe(maya.person.id);
    expect(await broken(after, byMaya.sessionId)).toEqual([]);
  });
});

describe("two devices of one person write to one session", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ["neither has seen what the other wrote", {}],
    ["the second reads nothing at all", { reads: "empty" }],
    ["the second reads what was there before", { reads: "stale" }],
  ])("%s: everything counts", async (_, positions) => {
    const after = await afterStory();
    const { world, pair, start, history } = after;
    const first = await me(world, pair.maya);
    const { sessionId } = await book(first, pair.tomas, start);
    world.tenant.clock.advance(60_000);
    const laptop: Seat = { user: pair.maya.user, device: newDevice() };
    const second = await me(world, laptop);
    const behind = await openSession(second, sessionId);
    if (!behind.ok || behind.value === null) throw new Error("cannot be opened");
    const note = async (text: string, where: Promise<{ readonly where: "service" | "device" | "nowhere" }>) =>
      history.told.push({ kind: "entry", author: first.person.id, sessionId, text, where: (await where).where });
    for (const text of ["One", "Two", "Three"]) await note(text, write(first, sessionId, text));
    await setSwitches(world, positions);
    await note("Four", fillAgenda(second, behind.value, { do: "add-note", segmentId: null, text: "Four" }));
    await note("Five", write(second, sessionId, "Five"));
    expect(await broken(after, sessionId, [laptop])).toEqual([]);
  });

  it("offline for a day: both edits are there", async () => {
    const after = await afterStory();
    const { world, pair, start, history } = after;
    const first = await me(world, pair.maya);
    const { sessionId } = await book(first, pair.tomas, start);
    const laptop: Seat = { user: pair.maya.user, device: newDevice() };
    const second = await me(world, laptop);
    const view = await openSession(second, sessionId);
    if (!view.ok || view.value === null) throw new Error("cannot be opened");
    await addFault(world, { match: {}, reset: true, times: "always" });
    for (const text of ["On the train", "In the tunnel"]) {
      const { where } = await fillAgenda(second, view.value, { do: "add-note", segmentId: null, text });
      expect(where).toBe("device");
      history.told.push({ kind: "entry", author: first.person.id, sessionId, text, where });
    }
    await allWell(world);
    world.tenant.clock.advance(day);
    for (const text of ["One", "Two", "Three"]) {
      const { where } = await write(first, sessionId, text);
      history.told.push({ kind: "entry", author: first.person.id, sessionId, text, where });
    }
    expect(await broken(after, sessionId, [laptop])).toEqual([]);
  });
});
