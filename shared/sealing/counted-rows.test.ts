import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { PersonId } from "../circles/person.ts";
import { countedRows, type StoredRow } from "./counted-rows.ts";
import { lowestItemIdRow } from "./lowest-item-id-row.ts";
import { nextRevision } from "./next-revision.ts";

interface Sketch {
  itemId: string;
  author?: string;
  kind?: string;
  revision?: number;
  rowId?: string;
  content?: unknown;
}

function row({
  itemId,
  author = "t.a",
  kind = "entry",
  revision = 1,
  rowId = `r${itemId}`,
  content = null,
}: Sketch): StoredRow {
  return { itemId, content, place: { tag: "tag", kind, author: author as PersonId, revision, version: 1, rowId } };
}

const idsOf = (rows: readonly StoredRow[]) => rows.map(({ itemId }) => itemId);

describe("countedRows", () => {
  const cases: { name: string; rows: Sketch[]; counted: string[] }[] = [
    { name: "nothing for nothing", rows: [], counted: [] },
    {
      name: "the highest revision of an author",
      rows: [{ itemId: "1", revision: 2 }, { itemId: "2" }],
      counted: ["1"],
    },
    {
      name: "one row of each author and kind",
      rows: [{ itemId: "1" }, { itemId: "2", author: "t.b" }, { itemId: "3", kind: "session" }],
      counted: ["1", "2", "3"],
    },
    {
      name: "a late duplicate once, the copy with the lowest item id",
      rows: [
        { itemId: "10", rowId: "same" },
        { itemId: "9", rowId: "same" },
      ],
      counted: ["9"],
    },
    {
      name: "both rows of one revision from two devices, the lower item id first, as numbers",
      rows: [{ itemId: "10", revision: 2 }, { itemId: "9", revision: 2 }, { itemId: "1" }],
      counted: ["9", "10"],
    },
    {
      name: "an author's row although another used its id before",
      rows: [
        { itemId: "1", author: "t.evil", rowId: "taken" },
        { itemId: "2", author: "t.a", rowId: "taken" },
      ],
      counted: ["1", "2"],
    },
    {
      name: "no older revision that was copied back in under a higher item id",
      rows: [
        { itemId: "1", rowId: "old" },
        { itemId: "2", revision: 2 },
        { itemId: "3", rowId: "old" },
      ],
      counted: ["2"],
    },
  ];

  it.each(cases)("counts $name", ({ rows, counted }) => {
    expect(idsOf(countedRows(rows.map(row)))).toEqual(counted);
  });

  it("counts the newest row of each subject where several lie under one tag", () => {
    const rows = [
      row({ itemId: "1", content: "circle 1" }),
      row({ itemId: "2", content: "circle 2", revision: 5 }),
      row({ itemId: "3", content: "circle 1", revision: 2 }),
    ];
    expect(idsOf(countedRows(rows, ({ content }) => String(content)))).toEqual(["2", "3"]);
  });

  it("counts the same in whatever order and however often the rows were read", () => {
    const sketch = fc.record({
      itemId: fc.integer({ min: 1, max: 30 }).map(String),
      author: fc.constantFrom("t.a", "t.b"),
      revision: fc.integer({ min: 1, max: 3 }),
    });
    const rows = fc.uniqueArray(sketch, { selector: ({ itemId }) => itemId }).map((sketches) => sketches.map(row));
    const readings = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(readings, ([list, reading]) => {
        expect(idsOf(countedRows(reading))).toEqual(idsOf(countedRows(list)));
      }),
    );
  });
});

describe("lowestItemIdRow", () => {
  it.each([
    { ids: [], lowest: undefined },
    { ids: ["100", "20", "9"], lowest: "9" },
    { ids: ["x", "5"], lowest: "5" },
  ])("of $ids is $lowest", ({ ids, lowest }) => {
    expect(lowestItemIdRow(ids.map((itemId) => ({ itemId })))?.itemId).toBe(lowest);
  });
});

describe("nextRevision", () => {
  it.each([
    { seen: [], next: 1 },
    { seen: [2, 7, 7, 1], next: 8 },
  ])("after $seen is $next", ({ seen, next }) => {
    expect(nextRevision(seen.map((revision) => row({ itemId: "1", revision })))).toBe(next);
  });
});
