import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { type EarlierRoles, proposeRoles, waitingFor } from "./propose-roles.ts";
import { rolesIn } from "./role-choice.ts";
import { templatesFor } from "./templates/templates.ts";

const [ana, ben, cem, dov] = ["ana", "ben", "cem", "dov"].map((name) => personId("t", name)) as [
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
];

function earlier(start: number, roles: Record<string, typeof ana>): EarlierRoles {
  return { start: instant(start), roles: Object.entries(roles).map(([role, person]) => ({ role, person })) };
}

function proposed(roles: readonly string[], members: readonly (typeof ana)[], before: readonly EarlierRoles[] = []) {
  return proposeRoles({ roles, members, earlier: before }).map(
    ({ role, person }) => `${role} ${person === null ? "?" : person.slice(2)}`,
  );
}

describe("proposeRoles", () => {
  it.each<[string, string[], string[]]>([
    ["a first pair in its order", proposed(["A", "B"], [ana, ben]), ["A ana", "B ben"]],
    [
      "the other one first the next time",
      proposed(["A", "B"], [ana, ben], [earlier(1, { A: ana, B: ben })]),
      ["A ben", "B ana"],
    ],
    [
      "by the session's time, not the order of reading",
      proposed(["A", "B"], [ana, ben], [earlier(2, { A: ben, B: ana }), earlier(1, { A: ana, B: ben })]),
      ["A ana", "B ben"],
    ],
    [
      "three in turn",
      proposed(["A", "B", "C"], [ana, ben, cem], [earlier(1, { A: ana }), earlier(2, { A: cem })]),
      ["A ben", "B ana", "C cem"],
    ],
    ["mentor and mentee as nobody knows them", proposed(["mentee", "mentor"], [ana, ben]), ["mentee ?", "mentor ?"]],
    [
      "mentor and mentee as last time",
      proposed(["mentee", "mentor"], [ana, ben], [earlier(1, { mentor: ana, mentee: ben })]),
      ["mentee ben", "mentor ana"],
    ],
    [
      "whoever is left",
      proposed(["mentee", "mentor"], [ana, ben], [earlier(1, { mentor: ana })]),
      ["mentee ben", "mentor ana"],
    ],
    [
      "the cases of those who had none for longest, and the next facilitator",
      proposed(
        ["facilitator", "owner-1", "owner-2"],
        [ana, ben, cem, dov],
        [earlier(1, { facilitator: ana, "owner-1": ben, "owner-2": ana })],
      ),
      ["facilitator ben", "owner-1 cem", "owner-2 dov"],
    ],
    ["nobody who has left", proposed(["mentor"], [ana, ben, cem], [earlier(1, { mentor: dov })]), ["mentor ?"]],
  ])("proposes %s", (_, actual, expected) => expect(actual).toEqual(expected));

  it("gives every member the start as often as the others, one at most apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 12 }), (people, sessions) => {
        const members = [ana, ben, cem].slice(0, people);
        const before: EarlierRoles[] = [];
        for (let at = 0; at < sessions; at++) {
          const roles = proposeRoles({ roles: ["A", "B", "C"].slice(0, people), members, earlier: before });
          before.push({
            start: instant(at),
            roles: roles.flatMap(({ role, person }) => (person === null ? [] : [{ role, person }])),
          });
        }
        const starts = members.map(
          (member) =>
            before.filter(({ roles }) => roles.some(({ role, person }) => role === "A" && person === member)).length,
        );
        expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ["peer-coaching-pair", ["A", "B"]],
    ["peer-coaching-trio", ["A", "B", "C"]],
    ["mentoring", ["mentee", "mentor"]],
    ["peer-coaching-circle", ["facilitator", "owner-1", "owner-2"]],
    ["situational-coaching", ["owner", "coach"]],
    ["accountability-cluster", []],
    ["hybrid", ["mentor", "peer-A", "peer-B"]],
  ] as const)("finds the roles of %s", (format, expected) => {
    expect(rolesIn(templatesFor(format)[0]?.segments ?? [])).toEqual(expected);
  });
});

describe("waitingFor", () => {
  it("tells who has had no case for longest, and when the last one was (J3.7)", () => {
    const before = [earlier(3, { "owner-1": ana, "owner-2": cem }), earlier(1, { owner: ben }), earlier(2, { A: dov })];
    expect(waitingFor({ role: "owner-2", members: [ana, ben, cem, dov], earlier: before })).toEqual([
      { person: dov, last: null },
      { person: ben, last: 1 },
      { person: ana, last: 3 },
      { person: cem, last: 3 },
    ]);
  });

  it("knows nothing of a role that stays with a person", () => {
    expect(waitingFor({ role: "mentor", members: [ana, ben], earlier: [] })).toEqual([]);
  });
});
