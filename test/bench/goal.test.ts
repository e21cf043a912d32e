import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { atMost } from "./goal.ts";
import { bestOfThree, bestRatios } from "./interleave.ts";
import { report } from "./report.ts";

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

  it("measured with others is measured again until all hold, the best of each kept", () => {
    const runs = [
      [1, 9],
      [3, 7],
      [2, 8],
      [0, 0],
    ];
    expect(bestRatios(() => runs.shift()!, [2, 5])).toEqual([1, 7]);
    expect(runs).toEqual([[0, 0]]);
  });

  it.each([
    ["every one holds", [1, 2], 0],
    ["one does not", [1, 3], 1],
  ])("is a line of JSON, and the bench ends as it should when %s", (_, values, code) => {
    const lines: string[] = [];
    const results = values.map((value) => atMost("a figure", value, 2));
    expect(report(results, (line) => lines.push(line))).toBe(code);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(results);
  });

  it("that nobody knows makes the bench fail, with the names there are", () => {
    const run = fileURLToPath(new URL("run.ts", import.meta.url));
    const { status, stderr } = spawnSync("npx", ["tsx", run, "no-such-goal"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain('There is no goal module "no-such-goal". There are: scheduling');
  });
});
