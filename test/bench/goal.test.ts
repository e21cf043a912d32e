import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { atMost } from "./goal.ts";
import { bestOfThree } from "./interleave.ts";

describe("a goal", () => {
  it.each([
    [0, 0, true],
    [0.1, 0.125, true],
    [1, 0, false],
    [Number.NaN, 1, false],
  ])("of %d against a limit of %d holds: %s", (value, limit, holds) => {
    expect(atMost("a figure", value, limit)).toEqual({ goal: "a figure", value, limit, holds });
  });

  it.each([
    ["at the first repeat within the limit", [3, 1, 9], 1, 2],
    ["after three that are not", [5, 4, 3, 1], 3, 3],
  ])("stops %s", (_, values, best, asked) => {
    const left = [...values];
    expect(bestOfThree(() => left.shift() ?? 0, 2)).toBe(best);
    expect(values.length - left.length).toBe(asked);
  });

  it("that nobody knows makes the bench fail, with the names there are", () => {
    const run = fileURLToPath(new URL("run.ts", import.meta.url));
    const { status, stderr } = spawnSync("npx", ["tsx", run, "no-such-goal"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain('There is no goal module "no-such-goal". There are: scheduling');
  });
});
