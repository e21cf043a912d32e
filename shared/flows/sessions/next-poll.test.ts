import { describe, expect, it } from "vitest";
import { nextPoll } from "./next-poll.ts";

describe("nextPoll", () => {
  it.each([
    ["while somebody edits", 0, false, false, 5_000],
    ["after two quiet minutes", 120_000, false, false, 15_000],
    ["after ten quiet minutes", 600_000, false, false, 60_000],
    ["when the service is busy", 0, false, true, 10_000],
    ["while the page is hidden", 0, true, false, null],
  ])("%s", (_, quiet, hidden, busy, delay) => {
    expect(nextPoll({ now: 1_000_000 + quiet, lastChange: 1_000_000, hidden, busy })).toBe(delay);
  });

  it.each([
    ["a query without news", 2, 5_000],
    ["nothing", 0, 5_000],
    ["news and their bodies", 4, 10_000],
    ["an own change and the look after it, beside a poll", 6, 15_000],
    ["more than anybody may wait for", 40, 20_000],
  ])("waits for what was spent: %s", (_, units, delay) => {
    expect(nextPoll({ now: 0, lastChange: 0, hidden: false, busy: false, units })).toBe(delay);
  });
});
