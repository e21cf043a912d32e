import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { recentSummariesTags, summariesTag } from "./summary-tags.ts";

describe("summariesTag", () => {
  it.each([
    ["2026-12-31T23:59:59Z", "summaries/default/2026-4"],
    ["2027-01-01T00:00:00Z", "summaries/default/2027-1"],
    ["2026-04-01T05:45:00+05:45", "summaries/default/2026-2"],
  ])("a window that closes at %s lies under %s", (close, tag) =>
    expect(summariesTag("default", instantOf(close))).toBe(tag),
  );
});

describe("recentSummariesTags", () => {
  it("goes back over the turn of the year", () => {
    expect(recentSummariesTags("p", instantOf("2027-02-01T00:00:00Z"), 3)).toEqual([
      "summaries/p/2027-1",
      "summaries/p/2026-4",
      "summaries/p/2026-3",
    ]);
  });
});
