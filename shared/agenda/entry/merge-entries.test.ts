import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { Commitment, Entry, EntryItem } from "./entry.ts";
import { mergeEntries } from "./merge-entries.ts";
import { ownEntries } from "./own-entries.ts";
import type { EntryRow } from "./own-entries.ts";

const ana = personId("t", "ana");
const ben = personId("t", "ben");
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const segmentIds = ["open", "close"];
const empty: Entry = { sessionId, topics: [], notes: [], commitments: [], presentAt: null };

function item(id: string, text: string, at: number, segmentId: string | null = "open"): EntryItem {
  return { id, segmentId, text, at: instant(at * 1_000) };
}

function commitment(id: string, changes: Partial<Commitment>): Commitment {
  return {
    id,
    text: "Ask for feedback",
    owner: ana,
    due: null,
    confidence: null,
    state: "open",
    at: instant(0),
    ...changes,
  };
}

function row(author: typeof ana, revision: number, entry: Partial<Entry>): EntryRow {
  return { author, revision, entry: { ...empty, ...entry } };
}

function notesOf(rows: readonly EntryRow[], segmentId: string | null = "open"): string[] {
  const { segments } = mergeEntries({ rows, segmentIds });
  const notes = segments.find((segment) => segment.segmentId === segmentId)?.notes ?? [];
  return notes.map(({ author, text, merged }) => `${author.slice(2)}: ${text}${merged ? " (merged)" : ""}`);
}

describe("mergeEntries", () => {
  it.each([
    ["nothing of nothing", [], []],
    [
      "each member's newest revision",
      [row(ana, 1, { notes: [item("a", "old", 0)] }), row(ana, 2, { notes: [item("a", "new", 5)] })],
      ["ana: new"],
    ],
    ["nothing that its author has taken back", [row(ana, 2, {}), row(ana, 1, { notes: [item("a", "old", 0)] })], []],
    [
      "the union of two members, in order of time",
      [row(ben, 1, { notes: [item("b", "late", 60)] }), row(ana, 1, { notes: [item("a", "early", 0)] })],
      ["ana: early", "ben: late"],
    ],
    [
      "both, marked, when two wrote at the same time",
      [row(ana, 1, { notes: [item("a", "mine", 0)] }), row(ben, 1, { notes: [item("b", "mine too", 4)] })],
      ["ana: mine (merged)", "ben: mine too (merged)"],
    ],
    [
      "both, marked, when a member changed another's item",
      [row(ana, 1, { notes: [item("a", "mine", 0)] }), row(ben, 1, { notes: [item("a", "better", 500)] })],
      ["ana: mine (merged)", "ben: better (merged)"],
    ],
    [
      "both texts of two devices of one member",
      [row(ana, 2, { notes: [item("a", "phone", 0)] }), row(ana, 2, { notes: [item("a", "laptop", 9)] })],
      ["ana: phone (merged)", "ana: laptop (merged)"],
    ],
    [
      "one of a row that was written twice",
      [row(ana, 1, { notes: [item("a", "once", 0)] }), row(ana, 1, { notes: [item("a", "once", 0)] })],
      ["ana: once"],
    ],
    [
      "what two devices added",
      [row(ana, 1, { notes: [item("a", "phone", 0)] }), row(ana, 1, { notes: [item("b", "laptop", 0)] })],
      ["ana: phone", "ana: laptop"],
    ],
  ])("shows %s", (_, rows, expected) => {
    expect(notesOf(rows)).toEqual(expected);
    expect(notesOf(rows.toReversed())).toEqual(expected);
  });

  it("keeps items of a segment that is gone with the session as a whole", () => {
    const rows = [row(ana, 1, { notes: [item("a", "orphan", 0, "gone"), item("b", "whole", 1, null)] })];
    expect(notesOf(rows, null)).toEqual(["ana: orphan", "ana: whole"]);
  });

  it("shows a commitment that two carry once, as its owner left it", () => {
    const rows = [
      row(ben, 1, { commitments: [commitment("c", { state: "dropped", at: instant(9) })] }),
      row(ana, 1, { commitments: [commitment("c", { state: "done", at: instant(5) })] }),
    ];
    const { commitments } = mergeEntries({ rows, segmentIds });
    expect(commitments.map(({ author, state, merged }) => [author, state, merged])).toEqual([[ana, "done", false]]);
  });

  it("says who has agreed to which ground rules; of two devices of one member the later yes", () => {
    const first = { version: 1, by: null, at: instant(3) };
    const second = { version: 2, by: ana, at: instant(6) };
    const rows = [row(ben, 2, { agreed: second }), row(ben, 2, { agreed: first }), row(ana, 1, {})];
    for (const each of [rows, rows.toReversed()])
      expect(mergeEntries({ rows: each, segmentIds }).agreed).toEqual([{ ...second, person: ben }]);
  });

  it("says who was present since when", () => {
    const rows = [
      row(ben, 1, { presentAt: instant(7) }),
      row(ana, 3, { presentAt: instant(5) }),
      row(personId("t", "c"), 1, {}),
    ];
    expect(mergeEntries({ rows, segmentIds }).present).toEqual([
      { person: ana, at: 5 },
      { person: ben, at: 7 },
    ]);
  });

  it("loses no text of a newest revision and doubles none, in any order of the rows", () => {
    const text = fc.constantFrom("one", "two", "three");
    const items = fc.array(
      fc.record({
        id: fc.constantFrom("a", "b", "c"),
        segmentId: fc.constantFrom("open", "gone", null),
        text,
        at: fc.nat(50_000).map(instant),
      }),
      { maxLength: 4 },
    );
    const rows = fc.array(
      fc.record({
        author: fc.constantFrom(ana, ben),
        revision: fc.integer({ min: 1, max: 2 }),
        entry: items.map((notes): Entry => ({ ...empty, notes })),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, fc.func(fc.integer()), (written, shuffle) => {
        const merged = mergeEntries({ rows: written, segmentIds });
        expect(mergeEntries({ rows: written.toSorted((a, b) => shuffle(a) - shuffle(b)), segmentIds })).toEqual(merged);
        const shown = merged.segments.flatMap(({ notes }) => notes);
        const keys = shown.map(({ author, id }) => `${author} ${id}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const author of [ana, ben]) {
          const own = written.filter((one) => one.author === author);
          const newest = own.filter(({ revision }) => revision === Math.max(...own.map((one) => one.revision)));
          const wanted = new Set(newest.flatMap(({ entry }) => entry.notes.map((note) => `${note.id} ${note.text}`)));
          const got = shown
            .filter((note) => note.author === author)
            .map((note) => `${note.id.slice(0, 1)} ${note.text}`);
          expect(got.toSorted()).toEqual([...wanted].toSorted());
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("stays bounded when a member floods it", () => {
    const notes = Array.from({ length: 100 }, (_, at) => item(`n${at}`, "x".repeat(40), at));
    const flood = Array.from({ length: 1_000 }, (_, at) =>
      row(ben, 1, { notes: notes.map((note) => ({ ...note, text: `${note.text}${at}` })) }),
    );
    const { segments } = mergeEntries({ rows: flood, segmentIds });
    expect(segments[0]?.notes.length).toBeLessThanOrEqual(800);
  });
});

describe("ownEntries", () => {
  it("is where the next revision starts: an id for each of two texts that met", () => {
    const rows = [
      row(ana, 2, { topics: [item("a", "phone", 0)] }),
      row(ana, 2, { topics: [item("a", "laptop", 9)] }),
      row(ana, 1, {}),
    ];
    const [own] = ownEntries(rows);
    expect(own?.revision).toBe(2);
    expect(own?.topics.map(({ id, text }) => [id, text])).toEqual([
      ["a", "laptop"],
      ["a.2", "phone"],
    ]);
  });
});
