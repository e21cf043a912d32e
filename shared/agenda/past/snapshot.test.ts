import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { OldText, PastSession } from "./snapshot.ts";
import { readSnapshotContent, snapshotContent, type SnapshotMonth } from "./snapshot-content.ts";
import { snapshotFit } from "./snapshot-fit.ts";
import { holdsAll, snapshotJoin } from "./snapshot-join.ts";

const [maya, tomas] = [personId("t", "maya"), personId("t", "tomas")];
const circleId = "A".repeat(22);

const idOf = (number: number) => `${circleId}.${String(number).padStart(11, "0")}`;
const text = (words: string): OldText => ({
  kind: "note",
  author: maya,
  segmentId: null,
  text: words,
  at: instant(5),
});

function past(number: number, change: Partial<PastSession> = {}): PastSession {
  return {
    id: idOf(number),
    month: "2026-11",
    start: instant(number),
    end: instant(number + 1),
    format: "peer-coaching-pair",
    isSettled: false,
    newest: 10,
    mark: 0,
    members: [{ person: maya, revision: 1, topics: 0, notes: 1 }],
    roles: [{ role: "A", person: maya, at: instant(3) }],
    wasStarted: true,
    commitments: [],
    ...change,
  };
}

const month = (...sessions: readonly PastSession[]): SnapshotMonth => ({ circleId, month: "2026-11", sessions });
/** What JSON makes of it on the way through a row. */
const stored = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

const anyInstant = fc.nat(1e9).map((at): Instant => instant(at));
const anyPerson = fc.constantFrom(maya, tomas, personId("u", "ana"));
/** Texts that look like the places of people, and others. */
const anyText = fc.oneof(fc.constantFrom("@0", "@1", "@@0", "@", "@@", "@99", maya, "2026-11"), fc.string());
const anyPast: fc.Arbitrary<PastSession> = fc
  .record({
    number: fc.nat(5),
    start: anyInstant,
    end: anyInstant,
    isSettled: fc.boolean(),
    newest: fc.nat(3),
    mark: fc.nat(2),
    month: fc.constantFrom("2026-10", "2026-11"),
    members: fc.array(fc.record({ person: anyPerson, revision: fc.nat(9), topics: fc.nat(9), notes: fc.nat(9) }), {
      maxLength: 3,
    }),
    commitments: fc.array(
      fc.record({
        id: fc.constantFrom("a", "b"),
        text: anyText,
        owner: anyPerson,
        due: fc.constantFrom(null, "2026-11-20"),
        confidence: fc.constantFrom(null, 3 as const),
        state: fc.constantFrom("open" as const, "done" as const),
        at: anyInstant,
        author: anyPerson,
        merged: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    texts: fc.option(
      fc.array(
        fc.record({
          kind: fc.constantFrom("topic" as const, "note" as const),
          author: anyPerson,
          segmentId: fc.constantFrom(null, "@0", "focus"),
          text: anyText,
          at: anyInstant,
        }),
        { maxLength: 2 },
      ),
    ),
  })
  .map(({ number, texts, ...rest }) => past(number, { ...rest, ...(texts && { texts }) }));

describe("snapshotContent", () => {
  it("comes back as it was, whatever people, ids and texts are in it", () => {
    fc.assert(
      fc.property(fc.array(anyPast, { maxLength: 4 }), (sessions) => {
        expect(readSnapshotContent(stored(snapshotContent(month(...sessions))))).toEqual({
          ...month(...(stored(sessions) as PastSession[])),
          unread: 0,
        });
      }),
    );
  });

  it("names each person once", () => {
    const content = JSON.stringify(snapshotContent(month(past(1), past(2))));
    expect(content.split(maya)).toHaveLength(2);
  });

  it("keeps what a newer version has added to a session", () => {
    const session = { ...past(1), mood: { of: [maya, 3] } };
    expect(readSnapshotContent(stored(snapshotContent(month(session))))?.sessions).toEqual([session]);
  });

  it("leaves out a session that cannot be read, counts it, and reads the others", () => {
    const content = snapshotContent(month(past(1), past(2)));
    const broken = { ...content, sessions: [{ id: "?" }, null, 7, "@0", ...content.sessions] };
    expect(readSnapshotContent(broken)).toEqual({ ...month(past(1), past(2)), unread: 4 });
  });

  it.each([
    ["nothing", null],
    ["a text", "2026-11"],
    ["a list", []],
    ["no people", { circleId, month: "2026-11", sessions: [] }],
    ["people that are no texts", { circleId, month: "2026-11", people: [1], sessions: [] }],
    ["sessions that are no list", { circleId, month: "2026-11", people: [], sessions: {} }],
  ])("is none: %s", (_, content) => {
    expect(readSnapshotContent(content)).toBeNull();
  });
});

describe("snapshotFit", () => {
  /** A session counts 10, each text in it its length. */
  const lengthOf = (sessions: readonly PastSession[]) =>
    sessions.reduce((sum, { texts = [] }) => sum + 10 + texts.reduce((all, each) => all + each.text.length, 0), 0);
  const long = (number: number, length: number) => past(number, { texts: [text("x".repeat(length))] });
  const shown = (sessions: readonly PastSession[]) =>
    sessions.map(({ start, texts }) => `${start}${texts ? " with texts" : ""}`);

  it.each<[string, PastSession[], number[], number, string[]]>([
    ["everything where there is room", [long(1, 5), long(2, 5)], [], 100, ["1 with texts", "2 with texts"]],
    ["in order of time", [past(3), past(1), past(2)], [], 100, ["1", "2", "3"]],
    ["facts before texts", [long(1, 40), long(2, 40)], [], 100, ["1 with texts", "2"]],
    ["new texts only to six tenths", [long(1, 45), long(2, 5)], [], 70, ["1", "2 with texts"]],
    [
      "what is kept already, with its texts, before anything new",
      [long(1, 5), long(2, 75)],
      [2],
      100,
      ["1", "2 with texts"],
    ],
    ["the earliest of the new where there is no room for all", [past(1), past(2), past(3)], [3], 20, ["1", "3"]],
    ["nothing in no room", [past(1)], [], 5, []],
  ])("takes %s", (_, sessions, kept, most, expected) => {
    const fitted = snapshotFit({ sessions, kept: new Set(kept.map(idOf)), most, lengthOf });
    expect(shown(fitted)).toEqual(expected);
  });

  it("never takes too much, drives nothing kept out, and takes no facts away from what it takes", () => {
    const size = fc.record({ length: fc.nat(60), isKept: fc.boolean() });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 8 }), fc.integer({ min: 10, max: 400 }), (sizes, most) => {
        const sessions = sizes.map(({ length }, at) => long(at, length));
        const old = sessions.filter((_, at) => sizes[at]?.isKept === true);
        const kept = new Set(old.map(({ id }) => id));
        // What is kept is what fitted before.
        fc.pre(lengthOf(old) <= most);
        const fitted = snapshotFit({ sessions, kept, most, lengthOf });
        expect(lengthOf(fitted)).toBeLessThanOrEqual(most);
        expect(fitted.filter(({ id }) => kept.has(id))).toEqual(old);
        for (const each of fitted) {
          const whole = sessions.find(({ id }) => id === each.id);
          expect({ ...each, texts: whole?.texts }).toEqual(whole);
        }
      }),
    );
  });
});

describe("snapshotJoin", () => {
  const seen = (newest: number, change: Partial<PastSession> = {}) => past(1, { newest, ...change });

  it.each<[string, PastSession[], Partial<PastSession>]>([
    [
      "whoever has seen more rows",
      [seen(12, { wasStarted: true }), seen(11, { wasStarted: false })],
      { newest: 12, wasStarted: true },
    ],
    ["of equal rows whoever has seen more marks", [seen(12, { mark: 3 }), seen(12, { mark: 0 })], { mark: 3 }],
    ["the settled of equals", [seen(12, { isSettled: true }), seen(12)], { isSettled: true }],
    ["the texts one of two equals had room for", [seen(12), seen(12, { texts: [text("a")] })], { texts: [text("a")] }],
    ["no texts of a reading that has seen less", [seen(13), seen(12, { texts: [text("a")] })], { newest: 13 }],
    [
      "the month it lay in first",
      [seen(12, { month: "2026-12" }), seen(11, { month: "2026-11" })],
      { month: "2026-11" },
    ],
  ])("takes %s", (_, sessions, expected) => {
    for (const order of [sessions, sessions.toReversed()]) {
      const [joined, ...more] = snapshotJoin(order);
      expect(more).toEqual([]);
      expect(joined).toMatchObject(expected);
      if (!("texts" in expected)) expect(joined?.texts).toBeUndefined();
    }
  });

  it("keeps what a newer version has added, though an older one has read the session since", () => {
    const newer = { ...seen(11), mood: 3 };
    expect(snapshotJoin([seen(12), newer])).toEqual([{ ...seen(12), mood: 3 }]);
  });

  it("comes to the same in any order and any grouping, each session once, and holds all it was made of that counts", () => {
    fc.assert(
      fc.property(fc.array(anyPast, { maxLength: 6 }), fc.nat(5), (sessions, cut) => {
        const joined = snapshotJoin(sessions);
        const byId = (all: readonly PastSession[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(snapshotJoin(sessions.toReversed()))).toEqual(byId(joined));
        const inTwo = snapshotJoin([...snapshotJoin(sessions.slice(0, cut)), ...snapshotJoin(sessions.slice(cut))]);
        expect(byId(inTwo)).toEqual(byId(joined));
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
        expect(joined.length).toBe(new Set(sessions.map(({ id }) => id)).size);
        for (const session of sessions)
          expect(joined.some((each) => each.id === session.id && holdsAll(each, session))).toBe(true);
      }),
    );
  });

  it.each<[string, PastSession, PastSession, boolean]>([
    ["more rows", seen(12), seen(11, { texts: [text("a")] }), true],
    ["fewer rows", seen(11), seen(12), false],
    ["the same", seen(11), seen(11), true],
    ["the same without the texts", seen(11), seen(11, { texts: [text("a")] }), false],
    ["the same, not settled", seen(11), seen(11, { isSettled: true }), false],
  ])("holds all of another reading, or not: %s", (_, kept, other, holds) => {
    expect(holdsAll(kept, other)).toBe(holds);
  });
});
