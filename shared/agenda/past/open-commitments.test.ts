import { describe, expect, it } from "vitest";

import type { FormatId } from "../../circles/format.ts";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { MergedCommitment } from "../entry/merge-entries.ts";
import { openCommitments } from "./open-commitments.ts";

const ana = personId("t", "ana");
const ben = personId("t", "ben");
const format: FormatId = "peer-coaching-pair";

function said(state: MergedCommitment["state"], changes: Partial<MergedCommitment> = {}): MergedCommitment {
  const base = {
    id: "c",
    text: "Ask for feedback",
    owner: ana,
    author: ana,
    due: null,
    confidence: null,
    merged: false,
  };
  return { ...base, at: instant(0), state, ...changes };
}

function series(...commitments: MergedCommitment[][]) {
  return commitments.map((those, at) => ({ start: instant(at * 10), format, commitments: those }));
}

function offered(sessions: ReturnType<typeof series>, start: number, as: FormatId = format): string[] {
  return openCommitments({ sessions, start: instant(start), format: as }).map(({ id, text }) => `${id}: ${text}`);
}

describe("openCommitments", () => {
  const five = series([said("open")], [], [said("done")], [], []);
  it.each([
    [1, []],
    [2, ["c: Ask for feedback"]],
    [3, ["c: Ask for feedback"]],
    [4, []],
    [5, []],
  ])("a commitment of session 1 that is done in 3, in session %i: %j", (session, expected) => {
    expect(offered(five, (session - 1) * 10)).toEqual(expected);
  });

  it("follows a session that moved: what was left there counts by its new time", () => {
    const moved = five.map((session, at) => (at === 2 ? { ...session, start: instant(35) } : session));
    expect(offered(moved, 30)).toEqual(["c: Ask for feedback"]);
    expect(offered(moved, 40)).toEqual([]);
  });

  it.each([
    [
      "the newest words",
      series([said("open")], [said("open", { text: "Ask Ben for feedback" })]),
      ["c: Ask Ben for feedback"],
    ],
    ["dropped ones no more", series([said("open")], [said("dropped")]), []],
    ["opened again", series([said("done")], [said("open")]), ["c: Ask for feedback"]],
    ["whatever others say of it", series([said("open")], [said("done", { author: ben })]), ["c: Ask for feedback"]],
    [
      "unless its owner never said anything",
      series([said("open", { author: ben })], [said("done", { author: ben })]),
      [],
    ],
    [
      "two owners' with the same id apart",
      series([said("open"), said("done", { owner: ben, author: ben })]),
      ["c: Ask for feedback"],
    ],
    [
      "the longest open first",
      series([said("open", { id: "x" })], [said("open", { id: "a" })]),
      ["x: Ask for feedback", "a: Ask for feedback"],
    ],
  ])("offers %s", (_, sessions, expected) => {
    expect(offered(sessions, 90)).toEqual(expected);
  });

  it("owes nothing after or in a flash session", () => {
    expect(offered(five, 15, "flash-mentorship")).toEqual([]);
    expect(
      openCommitments({
        sessions: [{ start: instant(0), format: "flash-mentorship", commitments: [said("open")] }],
        start: instant(9),
        format,
      }),
    ).toEqual([]);
  });
});
