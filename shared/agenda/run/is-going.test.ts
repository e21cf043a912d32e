import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { isGoing } from "./is-going.ts";
import type { RunAction } from "./run-action.ts";

type Does = "start" | "pause" | "resume" | "fit" | "end";

function pressed(...all: readonly Does[]): RunAction[] {
  return all.map((does, at): RunAction => ({ id: `press-${at}`, at: instant(1_000 * at), do: does }));
}

describe("isGoing", () => {
  it.each<[string, readonly Does[], boolean]>([
    ["never started", [], false],
    ["started", ["start"], true],
    ["paused", ["start", "pause"], true],
    ["ended", ["start", "end"], false],
    ["ended while paused", ["start", "pause", "end"], false],
    ["shortened after the end", ["start", "end", "fit"], false],
    ["gone on with after all", ["start", "end", "resume"], true],
  ])("%s", (_, all, going) => {
    expect(isGoing(pressed(...all))).toBe(going);
    expect(isGoing(pressed(...all).toReversed())).toBe(going);
  });
});
