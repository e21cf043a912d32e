import { afterAll, expect, it } from "vitest";
import { proposeRoles } from "shared/agenda/propose-roles.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import type { Participant } from "shared/flows/participant.ts";
import { snapshotTag } from "shared/sealing/tags.ts";
import { participant, partner } from "../sample/people.ts";
import { bookWeek, change, holdWeek, remembered, shared, type WeeklyPair } from "../sample/weekly-sessions.ts";
import { startedAs, valueOf } from "./circle-cast.ts";
import { newDevice, newWorld, stopWorlds, type World } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 0, 5, 4, 0);
const week = 7 * 86_400_000;

async function requests(world: World, task: () => Promise<unknown>): Promise<number> {
  const before = world.sent.length;
  await task();
  return world.sent.length - before;
}

it("a year of 52 weekly sessions is remembered with one request", { timeout: 300_000 }, async () => {
  const world = await newWorld({ now: monday - 2 * 86_400_000 });
  const device = newDevice();
  const maya = await startedAs(world, participant, device);
  const tomas = await startedAs(world, partner);
  const pair: WeeklyPair = {
    tenant: world.tenant,
    organizer: maya,
    other: { participant: tomas, user: partner },
    first: monday,
  };
  const ids: string[] = [];
  for (let number = 0; number < 52; number++) {
    ids.push(await bookWeek(pair, number));
    await holdWeek(pair, number, ids[number]!);
  }
  ids.push(await bookWeek(pair, 52));
  const [last] = ids.slice(-1);
  world.tenant.clock.set(monday + 52 * week, true);

  for (const [name, person] of [
    ["maya", maya],
    ["tomas", tomas],
  ] as const) {
    // The first time the session of three weeks ago is over for good.
    await remembered(person, last!);
    const { circle, session } = await shared(person, last!);
    const memory = { value: await seriesMemory(person, circle, session) };
    expect(await requests(world, async () => void (memory.value = await seriesMemory(person, circle, session)))).toBe(
      1,
    );
    const { open, earlier, past } = valueOf(memory.value);
    // Promised in 48 by its coachee, who closes it in 49; in 51 by the other, who has not met again.
    expect(open.map(({ text }) => text)).toEqual(["Promise 51"]);
    expect(earlier.map(({ start }) => start)).toEqual(ids.slice(0, 52).map((_, number) => monday + number * week));
    expect(earlier.map(({ roles }) => roles.find(({ role }) => role === "A")?.person)).toEqual(
      ids.slice(0, 52).map((_, number) => (number % 2 === 0 ? maya : tomas).person.id),
    );
    expect(
      proposeRoles({ roles: ["A", "B"], members: circle.members.map(({ id }) => id), earlier })[0]?.person,
      name,
    ).toBe(maya.person.id);
    expect(past.map(({ texts = [] }) => texts.map(({ text }) => text))).toEqual(
      ids.slice(0, 52).map((_, number) => [`Note ${number}`]),
    );
    await rowsStay(person, circle.id);
  }

  // On a new device nothing but the list is known.
  const elsewhere = await startedAs(world, participant, newDevice());
  const { circle, session } = await shared(elsewhere, last!);
  expect(await requests(world, () => seriesMemory(elsewhere, circle, session))).toBe(1);

  // Something promised and something closed long after: both are there at the next look, which reads the two sessions anew.
  await change(tomas, ids[3]!, {
    do: "add-commitment",
    text: "Remembered in winter",
    owner: tomas.person.id,
    due: null,
    confidence: null,
  });
  const [open51] = valueOf(await seriesMemory(maya, circle, session)).open.filter(({ text }) => text === "Promise 51");
  const owner = open51!.owner === maya.person.id ? maya : tomas;
  await change(owner, ids[51]!, { do: "set-commitment", commitment: open51!, state: "done" });
  for (const person of [maya, tomas, elsewhere]) {
    const open = async () => valueOf(await seriesMemory(person, circle, session)).open.map(({ text }) => text);
    expect(await open()).toEqual(["Remembered in winter"]);
    expect(await open()).toEqual(["Remembered in winter"]);
    expect(await requests(world, open)).toBe(1);
  }

  // The snapshot is lost: the same is answered, in batches, and kept again.
  const before = valueOf(await seriesMemory(maya, circle, session));
  for (const { itemId } of await snapshotRowsOf(maya, circle.id)) await maya.records.remove(itemId);
  const again = { value: await seriesMemory(maya, circle, session) };
  expect(valueOf(again.value)).toMatchObject({ open: before.open, earlier: before.earlier });
  expect(await requests(world, async () => void (again.value = await seriesMemory(maya, circle, session)))).toBe(1);
  expect(valueOf(again.value)).toMatchObject({ open: before.open, earlier: before.earlier });
});

async function snapshotRowsOf({ records, keys }: Participant, circleId: string) {
  return valueOf(await records.readTag(await snapshotTag(keys.personalSecret, circleId)));
}

/** A row for each month, the superseded ones mostly gone, each in its bounds. */
async function rowsStay(person: Participant, circleId: string): Promise<void> {
  const rows = await snapshotRowsOf(person, circleId);
  expect(rows.length).toBeGreaterThanOrEqual(12);
  expect(rows.length).toBeLessThanOrEqual(26);
  for (const { body } of rows) expect(body.length).toBeLessThanOrEqual(60_000);
}
