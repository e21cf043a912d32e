import { afterAll, describe, expect, it } from "vitest";
import { createMailboxKey } from "shared/graph/mailbox-key.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { checkOwnKey, replaceLostKey, startParticipant } from "shared/flows/setup/start-participant.ts";
import { exportOwnKeys } from "shared/sealing/export-own-keys.ts";
import { makeOwnKeys } from "shared/sealing/own-keys.ts";
import { participant } from "../sample/people.ts";
import { newPair, tellPairStory } from "./story.ts";
import { newDevice, newWorld, setSwitches, stopWorlds, storedIn, visitorIn, type World } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 3, 15);
const maya = participant;

/** The pair's story has been told: there is a card, and records are sealed to it. */
async function afterStory() {
  const world = await newWorld({ now: monday });
  const pair = newPair();
  const history = await tellPairStory(world, pair);
  const sessionId = history.bookings[0]?.sessionId ?? "";
  return { world, device: pair.maya.device, sessionId };
}

async function start(world: World, device = newDevice()) {
  const visitor = await visitorIn(world, maya, device);
  return { visitor, start: await startParticipant(visitor) };
}

async function calendars(world: World) {
  const stored = await storedIn(world);
  return Object.values(stored[`calendars-${maya.id}`] ?? {}) as {
    name: string;
    properties: Record<string, { value: string }>;
    permissions: { role: string; address: string | null }[];
  }[];
}

/** Whether a device that has never seen anything can open what was sealed before. */
async function opensAnew(world: World, sessionId: string): Promise<boolean> {
  const { start: started } = await start(world);
  if (started.state !== "ready") return false;
  const view = await openSession(started.participant, sessionId);
  return view.ok && JSON.stringify(view.value?.agenda ?? {}).includes("Handing over the team");
}

describe("the key in the mailbox", () => {
  it.each(["deleted", "truncated", "shared"])(
    "%s: is put right from the copy on the device without a question",
    async (position) => {
      const { world, device, sessionId } = await afterStory();
      await setSwitches(world, { keyCalendar: position });
      const { start: started } = await start(world, device);
      if (started.state !== "ready") throw new Error(started.state);
      const notice = await checkOwnKey(started.participant);
      if (position === "truncated") {
        // Written back, it is cut again: nothing is called restored.
        expect(notice).toBeNull();
        await setSwitches(world, { keyCalendar: "documented" });
      } else expect(notice).toBe(position === "deleted" ? "restored" : null);
      const readers = (await calendars(world)).flatMap(({ name, permissions }) =>
        name === "Turnabout" ? permissions : [],
      );
      expect(readers.filter(({ role }) => role !== "none")).toEqual([]);
      expect(await opensAnew(world, sessionId)).toBe(true);
    },
  );

  it.each(["deleted", "truncated"])(
    "%s, and no copy: named, and nothing is made or overwritten before a yes",
    async (position) => {
      const { world } = await afterStory();
      await setSwitches(world, { keyCalendar: position });
      const before = world.sent.length;
      const { start: started } = await start(world);
      expect(started).toMatchObject({ state: "no-key", why: "unreadable" });
      expect(world.sent.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
    },
  );

  it("deleted, no copy, and a yes: a new key and card; what only the old one opened stays closed", async () => {
    const { world, sessionId } = await afterStory();
    await setSwitches(world, { keyCalendar: "deleted" });
    const { visitor, start: lost } = await start(world);
    if (lost.state !== "no-key") throw new Error(lost.state);
    await setSwitches(world, { keyCalendar: "documented" });
    const made = await replaceLostKey(visitor, lost.calendarId);
    expect(made).toMatchObject({ state: "ready", notice: "made" });
    expect((await start(world)).start.state).toBe("ready");
    expect(await opensAnew(world, sessionId)).toBe(false);
  });

  it("another key lies in its place: it is not taken", async () => {
    const { world, device } = await afterStory();
    const { start: started } = await start(world, device);
    if (started.state !== "ready") throw new Error(started.state);
    const mailbox = createMailboxKey(started.participant.client);
    const found = await mailbox.find();
    if (found.state !== "found") throw new Error(found.state);
    await mailbox.replace(found.calendarId, await exportOwnKeys(await makeOwnKeys()));
    expect((await start(world)).start).toMatchObject({
      state: "no-key",
      why: "unreadable",
      calendarId: found.calendarId,
    });
  });

  it("the name is taken before the first sign-in: the key goes into that calendar, made private", async () => {
    const world = await newWorld({ now: monday });
    await setSwitches(world, { keyCalendar: "nameTaken" });
    expect((await start(world)).start).toMatchObject({ state: "ready", notice: "made" });
    const named = (await calendars(world)).filter(({ name }) => name === "Turnabout");
    expect(named).toHaveLength(1);
    expect(Object.keys(named[0]?.properties ?? {})).toHaveLength(1);
    expect((await start(world)).start).toMatchObject({ state: "ready", notice: null });
  });

  it("who may read it is not told: used, and said so", async () => {
    const world = await newWorld({ now: monday });
    await setSwitches(world, { calendarPermissions: "refused" });
    await start(world);
    expect((await start(world)).start).toMatchObject({ state: "ready", notice: "unchecked" });
  });

  it("two first sign-ins at once: one key calendar, the same keys on both", async () => {
    const world = await newWorld({ now: monday });
    const [one, other] = await Promise.all([start(world), start(world)]);
    if (one.start.state !== "ready" || other.start.state !== "ready") throw new Error("not ready");
    const keys = [one.start, other.start].map(({ participant: { keys: own } }) => own.signing.publicJwk.x);
    expect(new Set(keys).size).toBe(1);
    expect((await calendars(world)).filter(({ name }) => name === "Turnabout")).toHaveLength(1);
    expect(one.start.participant.keys.sealing.publicJwk).toEqual(other.start.participant.keys.sealing.publicJwk);
  });
});
