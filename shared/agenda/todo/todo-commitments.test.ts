import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { MergedCommitment } from "../entry/merge-entries.ts";
import { todoCommitments } from "./todo-commitments.ts";

const ana = personId("t", "ana");
const ben = personId("t", "ben");
const circle = "Q0lSQ0xFLW9mLXNpeC0xMg";
const idOf = (n: number) => `${circle}.c2Vzc2lvbj${n}`;

function said(changes: Partial<MergedCommitment> = {}): MergedCommitment {
  const base = { id: "c", text: "Ask", owner: ana, author: ana, due: null, confidence: null, merged: false } as const;
  return { ...base, state: "open", at: instant(0), ...changes };
}

const series = (...commitments: MergedCommitment[][]) =>
  commitments.map((those, at) => ({ id: idOf(at + 1), start: instant(at * 10), commitments: those }));

const own = (sessions: ReturnType<typeof series>, me = ana) =>
  todoCommitments({ sessions, me }).map(
    ({ key, commitment: { state }, sessionId, firstSessionId }) => `${key} ${state} ${firstSessionId} ${sessionId}`,
  );

describe("todoCommitments", () => {
  it.each([
    ["nothing of nothing", series(), []],
    ["one's own", series([said()]), [`${circle}/c open ${idOf(1)} ${idOf(1)}`]],
    [
      "what somebody else wrote down for one",
      series([said({ author: ben })]),
      [`${circle}/c open ${idOf(1)} ${idOf(1)}`],
    ],
    ["nobody else's", series([said({ owner: ben })]), []],
    [
      "a carried over one once, in its last session",
      series([said()], [said({ state: "done" })]),
      [`${circle}/c done ${idOf(1)} ${idOf(2)}`],
    ],
    [
      "what its owner said of it, whatever others say",
      series([said()], [said({ state: "done", author: ben, at: instant(9) })]),
      [`${circle}/c open ${idOf(1)} ${idOf(1)}`],
    ],
  ])("gives %s", (_, sessions, expected) => expect(own(sessions)).toEqual(expected));

  it("gives the same in whatever order the sessions come, and nobody else's", () => {
    const commitment = fc.record({
      id: fc.constantFrom("a", "b"),
      owner: fc.constantFrom(ana, ben),
      author: fc.constantFrom(ana, ben),
      at: fc.nat(5).map(instant),
      state: fc.constantFrom("open", "done", "dropped" as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(commitment, { maxLength: 4 }), { maxLength: 4 }), (lists) => {
        const sessions = series(...lists.map((list) => list.map(said)));
        expect(own(sessions.toReversed())).toEqual(own(sessions));
        expect(todoCommitments({ sessions, me: ana }).every(({ commitment: { owner } }) => owner === ana)).toBe(true);
      }),
    );
  });
});
