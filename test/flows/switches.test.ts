import { afterAll, describe, expect, it } from "vitest";
import { switches } from "../tenant/switches.ts";
import { finalState } from "./final-state.ts";
import { brokenInvariants } from "./invariants.ts";
import { newHistory, newPair, tellPairStory } from "./story.ts";
import { newWorld, setSwitches, stopWorlds } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 3, 15);

/** What also has to be met by who has keys and a session already. */
const alsoLater = [
  "itemPost",
  "identities",
  "reads",
  "duplicateRows",
  "claims",
  "keyCalendar",
  "calendarPermissions",
  "onlineMeeting",
  "bodySanitiser",
  "duplicateTransaction",
  "transactionMemory",
];

const positions = Object.entries(switches).flatMap(([name, { positions: all }]) =>
  (alsoLater.includes(name) ? ["from the start", "later"] : ["from the start"]).flatMap((moment) =>
    all.map((position) => [name, position, moment] as const),
  ),
);

describe("the pair's story in every position of the tenant's switches", () => {
  it.concurrent.each(positions)("%s = %s, %s", async (name, position, moment) => {
    const world = await newWorld({ now: monday });
    const pair = newPair();
    const history = newHistory();
    if (moment === "later") await tellPairStory(world, pair, history);
    await setSwitches(world, { [name]: position });
    await tellPairStory(world, pair, history);
    const state = await finalState(world, [pair.maya, pair.tomas], history);
    expect(brokenInvariants(state)).toEqual([]);
    expect(world.tenant.violations).toEqual([]);
  });
});
