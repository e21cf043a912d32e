import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Instant, instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import { templateById } from "../templates/templates.ts";
import { runAt } from "./run-at.ts";
import { runClock } from "./run-clock.ts";
import type { RunPress } from "./run-action.ts";
import { MINUTE, type RunPressed, type RunQuestion } from "./run-state.ts";

const ana = personId("t", "ana");
const ben = personId("t", "ben");
const begin = instant(Date.parse("2026-10-04T04:15:00Z"));

function minute(minutes: number): Instant {
  return instant(begin + minutes * MINUTE);
}

function meeting(templateId: string): Pick<RunQuestion, "segments" | "turns" | "start" | "end"> {
  const template = templateById(templateId);
  if (template === null) throw new Error(templateId);
  return { segments: template.segments, turns: template.turns ?? [], start: begin, end: minute(template.minutes) };
}

function pressed(at: number, press: RunPress, author = ana): RunPressed {
  return { ...press, id: `${author.slice(2)}-${at}-${press.do}`, at: minute(at), author };
}

function shown(templateId: string, actions: readonly RunPressed[], now: number): string {
  const question = meeting(templateId);
  const state = runAt({ ...question, actions, now: minute(now) });
  const clock = runClock(state, question.end);
  const over = clock !== null && clock.over > 0 ? ` +${clock.over / MINUTE}` : "";
  return clock === null ? state.phase : `${state.phase} ${clock.segmentId} ${clock.left / MINUTE}${over}`;
}

function lengths(templateId: string, actions: readonly RunPressed[], now: number): number[] {
  return runAt({ ...meeting(templateId), actions, now: minute(now) }).segments.map(({ length }) => length / MINUTE);
}

const start = pressed(0, { do: "start" });
const skipFirst: RunPress = { do: "skip", segmentId: "since-last-time" };

describe("runAt", () => {
  it.each<[string, readonly RunPressed[], number, string]>([
    ["nothing before the start", [], 3, "not-started"],
    ["the first segment at the start", [start], 0, "running since-last-time 5"],
    ["the time since", [start], 4, "running since-last-time 1"],
    ["the next segment by itself", [start], 6, "running focus-for-today 2"],
    ["the second turn", [start], 30, "running b-thinks-a-coaches 6"],
    ["the last one running over", [start], 47, "running write-it-down -2 +2"],
    ["a second start as none", [start, pressed(2, { do: "start" }, ben)], 4, "running since-last-time 1"],
    ["a pause", [start, pressed(2, { do: "pause" })], 9, "paused since-last-time 3 +7"],
    [
      "a pause and on",
      [start, pressed(2, { do: "pause" }), pressed(5, { do: "resume" }, ben)],
      6,
      "running since-last-time 2 +3",
    ],
    ["a skip", [start, pressed(2, skipFirst)], 3, "running focus-for-today 2"],
    [
      "two skips of one segment as one",
      [start, pressed(2, skipFirst), pressed(2, skipFirst, ben)],
      3,
      "running focus-for-today 2",
    ],
    ["a skip that comes too late as none", [start, pressed(6, skipFirst)], 6, "running focus-for-today 2"],
    [
      "a way back",
      [start, pressed(2, skipFirst), pressed(3, { do: "back", segmentId: "since-last-time" }, ben)],
      4,
      "running since-last-time 2",
    ],
    [
      "+2 minutes pressed by two at once as 2",
      [
        start,
        pressed(4, { do: "extend", segmentId: "since-last-time", extraMinutes: 2 }),
        pressed(4, { do: "extend", segmentId: "since-last-time", extraMinutes: 2 }, ben),
      ],
      6,
      "running since-last-time 1 +2",
    ],
    ["an end", [start, pressed(40, { do: "end" })], 50, "ended feedback-both-ways 1"],
    [
      "on after an end by mistake",
      [start, pressed(30, { do: "end" }), pressed(31, { do: "resume" })],
      32,
      "running b-thinks-a-coaches 5 +1",
    ],
  ])("shows %s", (_, actions, now, expected) => {
    expect(shown("peer-pair-45", actions, now)).toBe(expected);
  });

  it("shrinks a session that starts 8 minutes late so that it ends on time, both halves alike", () => {
    const late = [pressed(8, { do: "start" })];
    expect(lengths("reciprocal-50", late, 8)).toEqual([3.5, 2.5, 13.5, 2.5, 13.5, 2.5, 4]);
    expect(runClock(runAt({ ...meeting("reciprocal-50"), actions: late, now: minute(8) }), minute(50))?.endsAt).toBe(
      minute(50),
    );
  });

  it("gives the second turn what the first was given", () => {
    const more = pressed(20, { do: "extend", segmentId: "a-is-coached", extraMinutes: 2 });
    expect(lengths("reciprocal-50", [start, more], 21)).toEqual([4, 3, 18, 3, 18, 3, 5]);
  });

  it("shortens the rest to end on time, but not the turn of whoever comes second", () => {
    const actions = [start, pressed(8, { do: "pause" }), pressed(11, { do: "resume" }), pressed(27, { do: "fit" })];
    const after = lengths("reciprocal-50", actions, 27);
    expect(after.slice(0, 3)).toEqual([4, 3, 16]);
    expect(after[4]).toBe(16);
    // 26 minutes are left for 23: the last segment gives two and keeps its three.
    expect(after[6]).toBe(3);
  });

  it("shortens the rest of a circle to end on time, its second case as the first will have been", () => {
    const actions = [start, pressed(8, { do: "pause" }), pressed(14, { do: "resume" }), pressed(16, { do: "fit" })];
    const state = runAt({ ...meeting("circle-90"), actions, now: minute(16) });
    expect(runClock(state, minute(90))?.over).toBe(0);
    const minutes = state.segments.map(({ length }) => length / MINUTE);
    expect(minutes.slice(3, 8)).toEqual(minutes.slice(8, 13));
  });

  it("comes to the same whatever the order of the rows, and keeps halves equal within 30 seconds after any late start", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom<RunPress["do"]>("pause", "resume", "fit")), {
          maxLength: 8,
        }),
        fc.integer({ min: 0, max: 70 }),
        (late, presses, now) => {
          const actions = [
            pressed(late, { do: "start" }),
            ...presses.map(([at, press]) => pressed(at, { do: press } as RunPress, at % 2 === 0 ? ana : ben)),
          ];
          const question = { ...meeting("reciprocal-50"), now: minute(now) };
          const one = runAt({ ...question, actions });
          expect(runAt({ ...question, actions: actions.toReversed() })).toEqual(one);
          const [, , a = 0, , b = 0] = one.segments.map(({ length }) => length);
          expect(Math.abs(a - b)).toBeLessThanOrEqual(MINUTE / 2);
        },
      ),
    );
  });

  it("runs as long as it was not paused, counted minute by minute", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 44 }), { maxLength: 10 }), (presses) => {
        const switches = presses.toSorted((a, b) => a - b);
        const actions = [
          start,
          ...switches.map((at, place) => pressed(at, { do: place % 2 === 0 ? "pause" : "resume" })),
        ];
        const going = Array.from({ length: 45 }, (_, at) => switches.filter((press) => press <= at).length % 2 === 0);
        const { segments } = runAt({ ...meeting("peer-pair-45"), actions, now: minute(45) });
        const spent = segments.reduce((sum, segment) => sum + segment.spent, 0);
        expect(spent / MINUTE).toBe(going.filter(Boolean).length);
      }),
    );
  });
});
