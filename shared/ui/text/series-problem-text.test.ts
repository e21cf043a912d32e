import { describe, expect, it } from "vitest";

import { noMoveText } from "./no-move-text.ts";
import { seriesProblemText } from "./series-problem-text.ts";

describe("seriesProblemText", () => {
  it.each([
    "count-not-possible",
    "rhythm-not-possible",
    "first-not-a-time",
    "first-not-in-rhythm",
    "first-in-clock-change",
    "range-too-short",
    "zone-not-in-outlook",
    "zone-without-name",
    "series-too-long",
    "zone-not-covered",
    "too-many-people",
  ] as const)("%s says what to do next", (problem) => {
    expect(seriesProblemText(problem)).toMatch(/(Choose|Book|Remove) [^.]+\.$/);
  });
});

describe("noMoveText", () => {
  it.each(["nothing-free", "no-common-hours"] as const)("%s says what becomes of the date", (reason) => {
    expect(noMoveText(reason)).toMatch(/^[A-Z].+\. It will be left out\.$/);
  });
});
