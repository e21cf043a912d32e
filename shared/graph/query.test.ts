import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeValue, query, quoted } from "./query.ts";

describe("query", () => {
  it.each([
    [{ $select: "id,name" }, "?$select=id,name"],
    [{ $filter: "fields/TbTag eq 'a&b+c#d'" }, "?$filter=fields%2FTbTag%20eq%20'a%26b%2Bc%23d'"],
    [{ startDateTime: "2026-10-05T00:00:00.000Z", $top: "50" }, "?startDateTime=2026-10-05T00%3A00%3A00.000Z&$top=50"],
  ])("writes %o as %s", (options, text) => expect(query(options)).toBe(text));

  it("leaves nothing in a value that could end it, and nothing of it is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const text = query({ $filter: value });
        expect(text.slice(1)).not.toMatch(/[?&#+ ]/);
        expect(new URLSearchParams(text).get("$filter")).toBe(value);
        expect(decodeURIComponent(encodeValue(value))).toBe(value);
      }),
    );
  });

  it("encodes a text that was cut in the middle of a character", () => {
    expect(encodeValue("ab\uD83D")).toBe("ab%EF%BF%BD");
  });

  it("doubles the quotes inside a literal", () => expect(quoted("it's 'x'")).toBe("'it''s ''x'''"));
});
