import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { Need } from "../../ui/time/who-is-needed.tsx";
import { answeredSlot } from "./answered-slot.ts";

const [ana, ben, chen] = ["ana", "ben", "chen"].map((name) => personId("t", name)) as [
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
];
const slot = { start: instant(1), minutes: 45, reasons: [], score: 0, unconfirmedFor: [ana, ben], without: [] };
const everybody: Need = { needed: [], quorum: null };

/** The asking person, Ana, Ben and Chen; only Chen's calendar can be read. */
const withAnswers = (ticked: readonly (typeof ana)[], need = everybody, rest = {}) =>
  answeredSlot({ slot: { ...slot, ...rest }, asked: [ana, ben], ticked, need, people: 4 });

describe("a time that several were asked for", () => {
  it.each<[string, readonly (typeof ana)[], Need, string, number]>([
    ["nobody has answered", [], everybody, "waiting", 2],
    ["one of two", [ana], everybody, "waiting", 3],
    ["both", [ben, ana], everybody, "all", 4],
    ["one of two, three are enough", [ana], { needed: [], quorum: 3 }, "enough", 3],
    ["nobody, three are enough", [], { needed: [], quorum: 3 }, "waiting", 2],
    ["the other one is needed", [ana], { needed: [ben], quorum: 3 }, "waiting", 3],
    ["the needed one has said yes", [ben], { needed: [ben], quorum: 3 }, "enough", 3],
    ["somebody who was not asked", [chen], everybody, "waiting", 2],
  ])("%s", (_, ticked, need, state, able) => {
    expect(withAnswers(ticked, need)).toMatchObject({ state, able });
  });

  it("names nobody as missing who has said yes, and still whoever is busy", () => {
    const { slot: after, able, state } = withAnswers([ana, ben], { needed: [], quorum: 3 }, { without: [ben, chen] });
    expect(after).toMatchObject({ unconfirmedFor: [], without: [chen] });
    expect([able, state]).toEqual([3, "all"]);
  });

  it("counts whoever is busy and whoever has not answered once each", () => {
    expect(withAnswers([], { needed: [], quorum: 2 }, { without: [ana, chen] })).toMatchObject({
      able: 1,
      open: [ana, ben],
    });
  });
});
