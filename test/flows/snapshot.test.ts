import { afterAll, describe, expect, it } from "vitest";
import type { PersonId } from "shared/circles/person.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import type { Participant } from "shared/flows/participant.ts";
import { newRowId } from "shared/sealing/new-row-id.ts";
import { sealRow } from "shared/sealing/seal-row.ts";
import { snapshotTag } from "shared/sealing/tags.ts";
import { participant, partner } from "../sample/people.ts";
import { bookWeek, change, holdWeek, opened, remembered, shared, type WeeklyPair } from "../sample/weekly-sessions.ts";
import { startedAs, valueOf } from "./circle-cast.ts";
import { plainOutlook } from "./plain-outlook.ts";
import { newWorld, stopWorlds, type World } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 4, 0);
const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

async function weekly() {
  const world = await newWorld({ now: monday - 2 * day });
  const maya = await startedAs(world, participant);
  const tomas = await startedAs(world, partner);
  const pair: WeeklyPair = {
    tenant: world.tenant,
    organizer: maya,
    other: { participant: tomas, user: partner },
    first: monday,
  };
  return { world, maya, tomas, pair };
}

/** Three weeks held, long over, and the next one booked: nothing but a snapshot is asked for any more. */
async function longAgo() {
  const scene = await weekly();
  const ids: string[] = [];
  for (const number of [0, 1, 2]) {
    ids.push(await bookWeek(scene.pair, number));
    await holdWeek(scene.pair, number, ids[number]!);
  }
  const next = await bookWeek(scene.pair, 6);
  return { ...scene, ids, next };
}

async function requests(world: World, task: () => Promise<unknown>): Promise<number> {
  const before = world.sent.length;
  await task();
  return world.sent.length - before;
}

async function rowsOf({ records, keys }: Participant, circleId: string) {
  return valueOf(await records.readTag(await snapshotTag(keys.personalSecret, circleId)));
}

/** What somebody remembers, without how much was read of it when. */
async function memoryOf(person: Participant, sessionId: string) {
  const { open, earlier, past } = await remembered(person, sessionId);
  return { open, earlier, past: past.map(({ id, commitments, texts }) => ({ id, commitments, texts })) };
}

const openIn = async (person: Participant, id: string) => (await remembered(person, id)).open.map(({ text }) => text);
const promise = (text: string, owner: PersonId) =>
  ({ do: "add-commitment", text, owner, due: null, confidence: null }) as const;

describe("series memory (D4)", () => {
  it("an item opened in 1 and closed in 3 shows in 2 and 3, not in 4; one is moved, one skipped, one made again", async () => {
    const { world, maya, tomas, pair } = await weekly();
    const outlook = plainOutlook(world.tenant);
    const ids: string[] = [];
    for (const number of [0, 1, 2, 3, 4]) ids.push(await bookWeek(pair, number));
    const [first, second, skipped, third, fourth] = ids as [string, string, string, string, string];
    world.tenant.clock.set(monday, true);
    await change(maya, first, promise("Call Ana", tomas.person.id));
    await change(maya, first, promise("Stays open", maya.person.id));
    await change(tomas, second, { do: "add-note", segmentId: null, text: "About the second" });

    const events = await outlook.events();
    await outlook.move(events[1]!.id, monday + week + day);
    await outlook.say(events[2]!.id, "cancel");
    await outlook.say(events[4]!.id, "cancel");
    for (const person of [maya, tomas]) valueOf(await listSessions(person));
    expect((await opened(tomas, second)).session?.start).toBe(monday + week + day);

    const both = ["Call Ana", "Stays open"];
    world.tenant.clock.set(monday + week + day, true);
    for (const person of [maya, tomas]) expect((await openIn(person, second)).toSorted()).toEqual(both);
    expect(JSON.stringify((await opened(maya, second)).agenda)).toContain("About the second");
    world.tenant.clock.set(monday + 3 * week, true);
    expect((await openIn(tomas, third)).toSorted()).toEqual(both);
    const { open } = await remembered(tomas, third);
    const call = open.find(({ text }) => text === "Call Ana")!;
    await change(tomas, third, { do: "set-commitment", commitment: call, state: "done" });
    // The fourth was cancelled and booked anew, two hours later.
    const again = await bookWeek({ ...pair, first: monday + 2 * hour }, 4);
    expect(again).not.toBe(fourth);

    for (const later of [0, 8 * week]) {
      world.tenant.clock.set(monday + 4 * week + 2 * hour + later, true);
      for (const person of [maya, tomas]) {
        expect(await openIn(person, again)).toEqual(["Stays open"]);
        const { past } = await remembered(person, again);
        expect(past.find(({ id }) => id === second)?.texts?.map(({ text }) => text)).toEqual(["About the second"]);
        expect(past.filter(({ id }) => id === skipped).flatMap(({ commitments }) => commitments)).toEqual([]);
      }
    }
    // From the snapshot alone the moved one has its new place and its notes.
    const { circle, session } = await shared(maya, again);
    const asked = await requests(world, async () => {
      const { past } = valueOf(await seriesMemory(maya, circle, session));
      expect(past.find(({ id }) => id === second)).toMatchObject({ start: monday + week + day, month: "2026-11" });
    });
    expect(asked).toBe(1);
  });
});

describe("a snapshot", () => {
  it("is not changed by hostile and foreign rows under its tag; they stay where they are", async () => {
    const { world, maya, tomas, ids, next, pair } = await longAgo();
    const before = await memoryOf(maya, next);
    expect(before.past.map(({ texts }) => texts?.map(({ text }) => text))).toEqual([
      ["Note 0"],
      ["Note 1"],
      ["Note 2"],
    ]);
    const { circle } = await shared(maya, next);
    const [good] = await rowsOf(maya, circle.id);
    const tag = await snapshotTag(maya.keys.personalSecret, circle.id);
    const forged = { id: ids[0], month: "2026-11", start: monday, end: monday + hour, format: "peer-coaching-pair" };
    const facts = { isSettled: true, newest: 999_999, mark: 999_999, members: [], roles: [], wasStarted: false };
    const lie = {
      circleId: circle.id,
      month: "2026-11",
      people: [],
      sessions: [{ ...forged, ...facts, commitments: [] }],
    };
    const sealed = async (by: Participant, { kind, content }: { kind: string; content: unknown }, author = by) => {
      const row = await sealRow({
        place: { tag, kind, author: author.person.id, revision: 99, rowId: newRowId() },
        content,
        keys: by.keys,
        recipients: [maya.keys.sealing.publicJwk],
      });
      if (!row.ok) throw new Error(row.why);
      return row.body;
    };
    const bodies = [
      "no row",
      good!.body.slice(0, -20),
      good!.body.replace(/"ciphertext":"..../, '"ciphertext":"AAAA'),
      // Another member's, under the own name and in this one's.
      await sealed(tomas, { kind: "snapshot", content: lie }),
      await sealed(tomas, { kind: "snapshot", content: lie }, maya),
      // Own rows of another kind, of another circle, of no known form, and as a newer version might write them.
      await sealed(maya, { kind: "entry", content: lie }),
      await sealed(maya, { kind: "snapshot", content: { ...lie, circleId: "B".repeat(22) } }),
      await sealed(maya, { kind: "snapshot", content: "of old" }),
      await sealed(maya, { kind: "snapshot", content: { v: 9, circleId: circle.id, packed: "AAAA" } }),
      await sealed(maya, { kind: "snapshot", content: { ...lie, sessions: [{ ...forged, v: 9 }] } }),
    ];
    const foreign: string[] = [];
    for (const body of bodies) {
      valueOf(await maya.records.append({ tag, body }));
      foreign.push((await rowsOf(maya, circle.id)).at(-1)!.itemId);
    }

    expect(await memoryOf(maya, next)).toEqual(before);
    expect(await memoryOf(await startedAs(world, participant), next)).toEqual(before);
    // Another session of the month is kept: newer rows come, the foreign ones are not taken away for them.
    await holdWeek(pair, 6, next);
    const later = await bookWeek(pair, 10);
    const after = await memoryOf(maya, later);
    expect(after.past.slice(0, 3)).toEqual(before.past);
    expect(after.past).toHaveLength(4);
    const left = (await rowsOf(maya, circle.id)).map(({ itemId }) => itemId);
    for (const itemId of foreign) expect(left).toContain(itemId);
  });

  it("written by two devices at once has what both found, and one request is enough for either", async () => {
    const { world, maya, next, ids } = await longAgo();
    const laptop = await startedAs(world, participant);
    const { circle, session } = await shared(maya, next);
    await shared(laptop, next);
    for (const { itemId } of await rowsOf(maya, circle.id)) await maya.records.remove(itemId);
    const both = await Promise.all([maya, laptop].map((device) => seriesMemory(device, circle, session)));
    expect((await rowsOf(maya, circle.id)).length).toBeGreaterThan(0);
    for (const answer of both) expect(valueOf(answer).past.map(({ id }) => id)).toEqual(ids);
    for (const device of [maya, laptop, await startedAs(world, participant)]) {
      if (device !== maya && device !== laptop) await shared(device, next);
      const asked = await requests(world, async () => {
        const { past } = valueOf(await seriesMemory(device, circle, session));
        expect(past.map(({ id, texts }) => [id, texts?.map(({ text }) => text)])).toEqual(
          ids.map((id, number) => [id, [`Note ${number}`]]),
        );
      });
      expect(asked).toBe(1);
    }
  });

  it("of more than a row holds keeps what was agreed and leaves texts out, never more than 60,000 characters", async () => {
    const { world, maya, tomas, pair } = await weekly();
    const id = await bookWeek(pair, 0);
    await holdWeek(pair, 0, id);
    for (const person of [maya, tomas])
      for (const number of [1, 2, 3, 4, 5])
        await change(person, id, { do: "add-note", segmentId: null, text: `${number}`.repeat(3_900) });
    await change(maya, id, promise("Still to do", maya.person.id));
    const next = await bookWeek(pair, 8);
    for (const person of [maya, tomas]) {
      expect(await openIn(person, next)).toContain("Still to do");
      const { circle, session } = await shared(person, next);
      expect(await requests(world, () => seriesMemory(person, circle, session))).toBe(1);
      expect(await openIn(person, next)).toContain("Still to do");
      for (const { body } of await rowsOf(person, circle.id)) expect(body.length).toBeLessThanOrEqual(60_000);
    }
    // What was written is still where it was written.
    expect(JSON.stringify((await opened(maya, id)).agenda)).toContain("5".repeat(3_900));
  });
});
