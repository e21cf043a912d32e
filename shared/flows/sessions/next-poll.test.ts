import { describe, expect, it } from "vitest";
import { nextPoll, stillOwed } from "./next-poll.ts";

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
    ["news and one row", 3, 10_000],
    ["an own change beside a poll", 4, 10_000],
    ["more than anybody may wait for", 40, 10_000],
  ])("waits for what was spent: %s", (_, owed, delay) => {
    expect(nextPoll({ now: 0, lastChange: 0, hidden: false, busy: false, owed })).toBe(delay);
  });
});

describe("stillOwed", () => {
  it.each([
    ["a poll is paid by its interval", 2, 5_000, 0, 0],
    ["the rest stays", 8, 10_000, 0, 4],
    ["a quiet minute pays less", 8, 15_000, 120_000, 6],
    ["time that passed saves nothing up", 2, 600_000, 0, 0],
    ["no more than a minute is paid back", 400, 5_000, 0, 24],
  ])("%s", (_, owed, waited, quiet, left) => {
    expect(stillOwed(owed, { waited, quiet })).toBe(left);
  });
});
