import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { circleFacts, type FactsInput } from "./circle-facts.ts";
import { factsSchema } from "./summary-rows.ts";

const dayZero = Date.UTC(2026, 8, 1);
const day = (n: number) => instant(dayZero + n * 86_400_000);
const people = Array.from({ length: 8 }, (_, n) => personId("t", `member-${n}`));
const group = "g".repeat(22);

const sixWeeks: FactsInput = {
  group,
  window: { start: day(0), close: day(42) },
  members: people.slice(0, 6),
  readers: [],
  k: 5,
  rhythmDays: 14,
  sessions: [
    { end: day(1), cancelled: false, held: true },
    { end: day(15), cancelled: false, held: true },
    { end: day(29), cancelled: true, held: false },
    { end: day(50), cancelled: false, held: true },
  ],
  commitments: people.slice(0, 6).flatMap((owner) => [
    { owner, madeAt: day(1), closed: true },
    { owner, madeAt: day(15), closed: false },
  ]),
};

describe("circleFacts", () => {
  it("counts what lies in the window, rounded where a person could be guessed", () => {
    expect(circleFacts(sixWeeks)).toEqual({
      kind: "facts",
      v: 1,
      group,
      start: day(0),
      close: day(42),
      k: 5,
      sessionsPlanned: 3,
      sessionsHeld: 2,
      rhythmKept: 70,
      commitmentsClosed: 50,
    });
  });

  it.each<[string, Partial<FactsInput>]>([
    ["a pair leaves no figure", { members: people.slice(0, 2) }],
    ["a circle of three leaves no figure", { members: people.slice(0, 3) }],
    [
      "a circle of five with a manager among them leaves no figure",
      { members: people.slice(0, 5), readers: [people[0]!] },
    ],
    ["a programme cannot lower the threshold", { members: people.slice(0, 4), k: 2 }],
    ["a programme may raise it", { k: 7 }],
    ["a member named twice counts once", { members: [...people.slice(0, 4), people[0]!] }],
  ])("%s", (_, change) => expect(circleFacts({ ...sixWeeks, ...change })).toBeNull());

  it("a circle of six with a manager among them has facts: five others remain", () => {
    expect(circleFacts({ ...sixWeeks, readers: [people[0]!] })).not.toBeNull();
  });

  it.each([
    ["fewer than ten commitments", sixWeeks.commitments.slice(0, 9)],
    [
      "ten commitments of four people",
      sixWeeks.commitments
        .filter(({ owner }) => people.slice(0, 4).includes(owner))
        .concat(sixWeeks.commitments.slice(0, 2)),
    ],
  ])("%s give no share", (_, commitments) => {
    expect(circleFacts({ ...sixWeeks, commitments })?.commitmentsClosed).toBeNull();
  });

  it("always fits the list of fields managers may read, and nothing of a person is in it", () => {
    fc.assert(
      fc.property(fc.subarray(people), fc.subarray(people), fc.integer({ min: 0, max: 20 }), (members, readers, k) => {
        const facts = circleFacts({ ...sixWeeks, members, readers, k });
        if (facts === null) return;
        expect(factsSchema.parse(facts)).toEqual(facts);
        expect(members.filter((member) => !readers.includes(member)).length).toBeGreaterThanOrEqual(5);
        expect(JSON.stringify(facts)).not.toContain("member-");
      }),
    );
  });
});
