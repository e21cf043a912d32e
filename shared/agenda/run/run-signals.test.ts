import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import { templateById } from "../templates/templates.ts";
import type { RunPress } from "./run-action.ts";
import { runAt } from "./run-at.ts";
import { runSignals } from "./run-signals.ts";
import { MINUTE, type RunPressed } from "./run-state.ts";

const ana = personId("t", "ana");
const begin = instant(Date.parse("2026-10-04T04:15:00Z"));
const pair = templateById("peer-pair-45")!;

function minute(minutes: number): Instant {
  return instant(begin + minutes * MINUTE);
}

function pressed(at: number, press: RunPress): RunPressed {
  return { ...press, id: `press-${at}-${press.do}`, at: minute(at), author: ana };
}

/** What is announced between two looks at the timer of a pair, in minutes after the beginning. */
function told(actions: readonly RunPressed[], before: number, after: number): string[] {
  const question = { segments: pair.segments, turns: pair.turns ?? [], start: begin, end: minute(45), actions };
  const at = (now: number) => runAt({ ...question, now: minute(now) });
  return runSignals(at(before), at(after), question).map((signal) =>
    "segment" in signal ? `${signal.kind} ${signal.segment.id}` : signal.kind,
  );
}

const start = pressed(0, { do: "start" });
const moment = 0.005;

describe("runSignals", () => {
  it.each<[string, readonly RunPressed[], number, number, readonly string[]]>([
    ["nothing while a part runs", [start], 1, 2, []],
    ["the start", [pressed(3, { do: "start" })], 2, 3, ["started"]],
    ["a pause", [start, pressed(3, { do: "pause" })], 3 - moment, 3 + moment, ["paused"]],
    ["that it goes on", [start, pressed(3, { do: "pause" }), pressed(4, { do: "resume" })], 3.5, 4, ["resumed"]],
    ["the next part", [start], 5, 5 + moment, ["segment focus-for-today"]],
    ["the change over", [start], 22, 22 + moment, ["swap b-thinks-a-coaches"]],
    ["five minutes to the end", [start], 40 - moment, 40 + moment, ["five-minutes"]],
    ["five minutes together with the next part", [start], 35.9, 40.1, ["segment feedback-both-ways", "five-minutes"]],
    [
      "no five minutes where a skip leaves less",
      [start, pressed(39, { do: "skip", segmentId: "feedback-both-ways" })],
      39 - moment,
      39 + moment,
      ["segment write-it-down"],
    ],
    ["that time is up", [start], 45 - moment, 45 + moment, ["time-up"]],
    ["nothing more when it is over", [start], 46, 47, []],
    ["not that time is up while paused", [start, pressed(44, { do: "pause" })], 44.5, 46, []],
    ["the end", [start, pressed(20, { do: "end" })], 20 - moment, 20 + moment, ["ended"]],
    ["nothing after the end", [start, pressed(20, { do: "end" })], 39, 46, []],
  ])("announces %s", (_, actions, before, after, signals) => {
    expect(told(actions, before, after)).toEqual(signals);
  });

  it("announces each thing once, however often it is looked", () => {
    const all: string[] = [];
    for (let look = 0; look < 46 * 120; look++) all.push(...told([start], look / 120, (look + 1) / 120));
    expect(all).toEqual([
      "segment focus-for-today",
      "segment a-thinks-b-coaches",
      "swap b-thinks-a-coaches",
      "segment feedback-both-ways",
      "five-minutes",
      "segment write-it-down",
      "time-up",
    ]);
  });
});
