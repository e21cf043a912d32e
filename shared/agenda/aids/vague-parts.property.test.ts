import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { vagueParts } from "./vague-parts.ts";

const pieces = [
  ..."always never everybody no one should must not don't i you we it was is are very so lazy rude good great job often".split(
    " ",
  ),
  ..."immer noch nie alle sagen solltest sollte müsste mu\u0308sstest ich du das nicht sehr faul unhöflich gut oft z zb wenn".split(
    " ",
  ),
  ...[
    "all the time",
    "for example",
    "On Monday",
    "am Montag",
    "3",
    "3.5",
    "e.g.",
    "z. B.",
    "I noticed",
    "mir ist aufgefallen",
  ],
  ...[
    ",",
    ";",
    "“",
    "”",
    "„",
    "'",
    "’",
    "(",
    ")",
    "-",
    "–",
    "…",
    ".",
    "!",
    "?",
    "\n",
    "\t",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u0301",
    "👩‍💻",
    "\ud800",
  ],
];
const language = fc.constantFrom("en", "de");
const mixed = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));
const text = fc.oneof({ weight: 4, arbitrary: mixed }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) });
const closing = fc.constantFrom(".", "!", "?", "…", ".”", '?"', "\n", ".\n\n", "!)");

describe("vagueParts", () => {
  it("marks places inside the text, in order, apart from each other, at whole words", () => {
    fc.assert(
      fc.property(text, language, (written, language) => {
        let last = 0;
        for (const { start, end, suggestion } of vagueParts(written, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          expect(suggestion).toContain(written.slice(start, end));
          const around = written.slice(0, start).match(/.$/su)?.[0] ?? "";
          expect(`${around} ${written.slice(end).match(/^./su)?.[0] ?? ""}`).not.toMatch(/[\p{L}\p{N}]/u);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives the same for the same text", () => {
    fc.assert(
      fc.property(text, language, (written, language) => {
        expect(vagueParts(written, language)).toEqual(vagueParts(written, language));
      }),
    );
  });

  it("takes no mark away and moves none when sentences are added after a finished one", () => {
    fc.assert(
      fc.property(text, closing, text, language, (written, close, added, language) => {
        const before = vagueParts(written + close, language);
        const after = vagueParts(`${written}${close} ${added}`, language);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });

  it("does not care how accents and apostrophes are encoded", () => {
    fc.assert(
      fc.property(mixed, language, (written, language) => {
        const found = (form: string) =>
          vagueParts(form, language).map(({ start, end, kind }) => [form.slice(start, end).normalize("NFC"), kind]);
        expect(found(written.normalize("NFD"))).toEqual(found(written.normalize("NFC")));
        const straight = (parts: unknown) => JSON.stringify(parts).replaceAll("’", "'");
        expect(straight(found(written.replaceAll("'", "’")))).toEqual(straight(found(written)));
      }),
      { numRuns: 1_000 },
    );
  });

  /** Work that grew with the square of these lengths would not end within the time a test may take. */
  const many = 100_000;
  it.each([
    ["always ", many],
    ["very ", 0],
    ["so lazy ", many],
    ["a'", 0],
    ["a'a", 0],
    ["'", 0],
    ["\u0301\u0316", 0],
    [".'", 0],
    ["....", 0],
    ["no ", 0],
    ["you just have ", 0],
    ["always\n", many],
    ["\u200b", 0],
  ])("reads %j, a hundred thousand times over", (piece, marks) => {
    expect(vagueParts(piece.repeat(many), "en")).toHaveLength(marks);
  });
});
