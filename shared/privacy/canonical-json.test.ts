import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "./canonical-json.ts";

describe("canonicalJson", () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ name: "Čaj 🍵" }, '{"name":"\\u010caj \\ud83c\\udf75"}'],
    [[{ z: "", a: {} }], '[{"a":{},"z":""}]'],
  ])("writes %j as %s", (value, text) => expect(canonicalJson(value)).toBe(text));

  it("reads back as the same value, in ASCII, whatever the order of members", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: "binary" }),
          fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean()),
        ),
        (value) => {
          const text = canonicalJson(value);
          expect(JSON.parse(text)).toEqual({ ...value });
          expect(text).toMatch(/^[\x20-\x7e]*$/);
          expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(text);
        },
      ),
    );
  });
});
