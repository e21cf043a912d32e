import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { composeIStatement } from "./compose-i-statement.ts";

describe("composeIStatement", () => {
  it.each([
    [["", "", ""], ""],
    [["  ", "\n", "\t"], ""],
    [["that you asked each of us", "", ""], "I noticed that you asked each of us."],
    [
      ["that you left at ten", "that you were tired", "a shorter agenda"],
      "I noticed that you left at ten. I understood that you were tired. I would like to suggest a shorter agenda.",
    ],
    [["", "", "what about a break?"], "I would like to suggest what about a break?"],
    [["two lines\n of it ", "", ""], "I noticed two lines of it."],
    [["I noticed that you left", "i understood it as a no", ""], "I noticed that you left. I understood it as a no."],
    [["I noticed", "", "I would like to suggest"], ""],
    [["I noticedly", "", ""], "I noticed I noticedly."],
    [["you said “no.”", "", ""], "I noticed you said “no.”"],
    [["<b>you</b>", "", ""], "I noticed <b>you</b>."],
  ])("%j → %s", ([noticed = "", understood = "", suggest = ""], text) => {
    expect(composeIStatement({ noticed, understood, suggest })).toBe(text);
  });

  it("keeps every word of every part", () => {
    const part = fc.array(fc.constantFrom("you", "left", "Ünal", "“ok”", "3.5", "👍"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(part, part, part, (...parts) => {
        const [noticed = "", understood = "", suggest = ""] = parts.map((words) => words.join(" "));
        const text = composeIStatement({ noticed, understood, suggest });
        const words = text.replaceAll(/I noticed|I understood|I would like to suggest|\./g, "").split(" ");
        expect(words.filter((word) => word !== "")).toEqual(parts.flat().map((word) => word.replaceAll(".", "")));
      }),
    );
  });
});
