import { instant } from "shared/circles/instant.ts";
import { describe, expect, it } from "vitest";
import { noticeAt } from "./notice-at.ts";

const hour = 3_600_000;
const notice = (name: string, at: number) => ({ sessionId: name, at: instant(at) });
const all = [notice("first", 0), notice("second", 10 * hour)];

describe("noticeAt", () => {
  it.each([
    ["nothing, and the first to come", -1, [], 0],
    ["a session from its end on", 0, ["first"], 10 * hour],
    ["two, the later one first", 10 * hour, ["second", "first"], 72 * hour],
    ["no more what is three days old", 72 * hour, ["second"], 82 * hour],
    ["nothing any more", 82 * hour, [], null],
  ])("gives %s", (_what, now, due, next) => {
    const given = noticeAt(all, now);
    expect(given.due.map(({ sessionId }) => sessionId)).toEqual(due);
    expect(given.next).toBe(next);
  });
});
