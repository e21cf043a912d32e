import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { closedWindows } from "./closed-windows.ts";

const dayZero = Date.UTC(2026, 8, 1);
const day = (n: number) => instant(dayZero + n * 86_400_000);

describe("closedWindows", () => {
  it.each([
    ["sessions on days 0, 14, 28 close on day 31", [0, 14, 28], 40, [[0, 31]]],
    ["sessions on days 0, 7, 14, 21 close on day 28", [0, 7, 14, 21], 40, [[0, 28]]],
    ["two sessions in 60 days: still open", [0, 30], 60, []],
    ["not before it closes", [0, 14, 28], 30.9, []],
    ["at the moment it closes", [0, 14, 28], 31, [[0, 31]]],
    [
      "the next window starts where one closed",
      [0, 14, 28, 42, 56, 70],
      90,
      [
        [0, 31],
        [31, 73],
      ],
    ],
    ["sessions in any order", [28, 0, 14], 40, [[0, 31]]],
  ])("%s", (_, ends, now, windows) => {
    expect(closedWindows({ start: day(0), heldEnds: ends.map(day), now: day(now) })).toEqual(
      windows.map(([start, close]) => ({ start: day(start!), close: day(close!) })),
    );
  });
});
