import { describe, expect, it } from "vitest";

import { instantOf, isoOf } from "../circles/instant.ts";
import { everyDay, hours, item, search, somebody, zone } from "./free-time-cases.ts";
import type { BusyItem } from "./person-availability.ts";
import { proposedMoves } from "./proposed-moves.ts";
import type { Rhythm } from "./rhythm.ts";
import { seriesPlan, type DateChoice } from "./series-plan.ts";
import type { StandingSlotsInput } from "./standing-problem.ts";
import { standingSlots } from "./standing-slots.ts";

const weekly: Rhythm = { every: "weeks", weeks: 1 };

/** Four dates in Lisbon from Wednesday, 6 May 2026, with what keeps the first person from some of them. */
function planned({
  busy,
  week = hours("09:00", "17:00"),
  minuteOfDay = 600,
  ...changed
}: { busy: BusyItem[]; week?: ReturnType<typeof hours>; minuteOfDay?: number } & Partial<StandingSlotsInput>) {
  const required = [somebody("own", { workingHours: week, busy }), somebody("ben", { workingHours: week })];
  const input: StandingSlotsInput = {
    required,
    rhythm: weekly,
    count: 4,
    search: search("2026-05-03T00:00Z", "2026-07-10T00:00Z", { minutes: 60, gridMinutes: 30 }),
    ...changed,
  };
  const slot = standingSlots(input).slots.find(
    (one) => one.weekday === "wednesday" && one.minuteOfDay === minuteOfDay,
  )!;
  return { input, slot, moves: proposedMoves({ ...input, slot }) };
}

/** `2: 05-13T10:00 same-day`, in UTC. */
function told(moves: ReturnType<typeof planned>["moves"]): string[] {
  return moves.map((move) => {
    const where = move.start === null ? move.reason : `${isoOf(move.start).slice(5, 16)} ${move.reach}`;
    return `${move.number}: ${where}`;
  });
}

describe("proposedMoves", () => {
  it.each<[string, BusyItem[], string[]]>([
    ["nothing where all hold", [], []],
    // 10:00 in Lisbon is 09:00 UTC.
    ["the nearest time of the day", [item("2026-05-13T09:00Z", "2026-05-13T10:30Z")], ["2: 05-13T08:00 same-day"]],
    [
      "the later one where that is nearer",
      [item("2026-05-13T08:00Z", "2026-05-13T09:30Z")],
      ["2: 05-13T09:30 same-day"],
    ],
    [
      "the day before or after, at the same time",
      [item("2026-05-13T00:00Z", "2026-05-14T00:00Z"), item("2026-05-12T08:00Z", "2026-05-12T10:30Z")],
      ["2: 05-14T09:00 same-week"],
    ],
    [
      "a further day, when those are full",
      [item("2026-05-12T00:00Z", "2026-05-15T00:00Z")],
      ["2: 05-11T09:00 same-week"],
    ],
    ["nothing when the week is full", [item("2026-05-11T00:00Z", "2026-05-16T00:00Z")], ["2: nothing-free"]],
    [
      "each its own",
      [item("2026-05-13T09:00Z", "2026-05-13T10:00Z"), item("2026-05-20T00:00Z", "2026-05-21T00:00Z")],
      ["2: 05-13T08:00 same-day", "3: 05-19T09:00 same-week"],
    ],
  ])("proposes %s", (_, busy, moves) => expect(told(planned({ busy }).moves)).toEqual(moves));

  it("goes into the weeks between the dates of a rarer rhythm", () => {
    const busy = [item("2026-05-18T00:00Z", "2026-05-23T00:00Z")];
    const fortnightly = { every: "weeks", weeks: 2 } as const;
    const { moves } = planned({ busy: [...busy, item("2026-05-13T08:00Z", "2026-05-13T16:00Z")], rhythm: fortnightly });
    // From Wednesday the 20th the Friday before is as near as the Monday after: the earlier one.
    expect(told(moves)).toEqual(["2: 05-15T09:00 same-period"]);
  });

  it("tells working hours that leave no room from a full calendar", () => {
    const wednesdays = hours("10:00", "11:00", ["wednesday"]);
    const { moves } = planned({ week: wednesdays, busy: [item("2026-05-13T09:00Z", "2026-05-13T09:05Z")] });
    expect(told(moves)).toEqual(["2: nothing-free"]);
    // Clocks in Berlin change on a Sunday, and the partner's hours then end an hour too early for one date.
    const required = [
      somebody("own", { zone: zone("Europe/Berlin"), workingHours: hours("16:00", "17:00", ["wednesday"]) }),
      somebody("ben", { zone: zone("America/St_Johns"), workingHours: hours("08:00", "12:30", ["wednesday"]) }),
    ];
    const input = {
      required,
      rhythm: weekly,
      count: 5,
      search: search("2026-03-01T00:00Z", "2026-04-12T00:00Z", { minutes: 60, gridMinutes: 30 }),
    };
    const [slot] = standingSlots(input).slots;
    expect(told(proposedMoves({ ...input, slot: slot! }))).toEqual([
      "2: no-common-hours",
      "3: no-common-hours",
      "4: no-common-hours",
    ]);
  });

  it("never lasts into the date after, also over midnight", () => {
    const night = (busy: BusyItem[]) => somebody("own", { workingHours: hours("22:00", "02:00", everyDay), busy });
    const input = (busy: BusyItem[]): StandingSlotsInput => ({
      required: [night(busy), somebody("ben", { workingHours: hours("22:00", "02:00", everyDay) })],
      rhythm: weekly,
      count: 3,
      search: search("2026-05-03T00:00Z", "2026-06-01T00:00Z", { minutes: 60, gridMinutes: 30 }),
    });
    // Monday at midnight is Sunday, 23:00 UTC. Of the second week only Sunday evening is left, from 23:00 or 23:30 on.
    const movesWith = (left: string) => {
      const busy = [item("2026-05-10T23:00Z", left), item("2026-05-17T23:30Z", "2026-05-17T23:45Z")];
      const slot = standingSlots(input(busy)).slots.find((one) => one.weekday === "monday" && one.minuteOfDay === 0);
      return told(proposedMoves({ ...input(busy), slot: slot! }));
    };
    expect(movesWith("2026-05-17T22:00Z")[0]).toBe("2: 05-17T22:00 same-week");
    expect(movesWith("2026-05-17T22:15Z")[0]).toBe("2: nothing-free");
  });

  it("moves a date out of a clock change to a time that exists", () => {
    const night = { zone: zone("Europe/Berlin"), workingHours: hours("01:30", "03:30", everyDay) };
    const input = {
      required: [somebody("own", night), somebody("ben", night)],
      rhythm: weekly,
      count: 3,
      search: search("2026-03-20T00:00Z", "2026-04-20T00:00Z", { minutes: 30, gridMinutes: 30 }),
    };
    const slot = standingSlots(input).slots.find((one) => one.weekday === "sunday" && one.minuteOfDay === 150)!;
    // Clocks go from 02:00 to 03:00: of the hours left on that day 03:00 is the nearest to 02:30.
    expect(told(proposedMoves({ ...input, slot }))).toEqual(["2: 03-29T01:00 same-day"]);
  });

  it("moves no date to a time that comes twice", () => {
    const night = { zone: zone("Pacific/Auckland"), workingHours: hours("02:00", "03:00", ["saturday", "sunday"]) };
    const input = {
      required: [somebody("own", night), somebody("ben", night)],
      rhythm: weekly,
      count: 3,
      search: search("2026-03-27T00:00Z", "2026-04-27T00:00Z", { minutes: 45, gridMinutes: 15 }),
    };
    const slot = standingSlots(input).slots.find((one) => one.weekday === "sunday" && one.minuteOfDay === 120)!;
    // On Sunday, 5 April, all there is from 02:00 to 03:00 comes twice: the day before is left.
    expect(told(proposedMoves({ ...input, slot }))).toEqual(["2: 04-03T13:00 same-week"]);
  });
});

describe("seriesPlan", () => {
  const { slot, moves } = planned({
    busy: [item("2026-05-13T09:00Z", "2026-05-13T10:00Z"), item("2026-05-18T00:00Z", "2026-05-23T00:00Z")],
  });
  const [first, second, third, fourth] = slot.dates.map(({ originalStart }) => originalStart);

  it("moves what can be moved and skips the rest", () => {
    expect(seriesPlan({ rhythm: weekly, slot, moves })).toEqual({
      rhythm: weekly,
      count: 4,
      first: slot.first,
      minutes: 60,
      dates: [
        { number: 1, original: first, start: first, moved: false },
        { number: 2, original: second, start: instantOf("2026-05-13T08:00Z"), moved: true },
        { number: 4, original: fourth, start: fourth, moved: false },
      ],
      skipped: [{ number: 3, original: third }],
    });
  });

  it.each<[number, DateChoice, string]>([
    [1, "skip", "1 skipped"],
    [1, "keep", "1 stays"],
    [2, "keep", "2 stays"],
    [2, "skip", "2 skipped"],
    [3, "keep", "3 stays"],
    [3, "move", "3 skipped"],
  ])("date %i, when asked to %s: %s", (number, choice, outcome) => {
    const plan = seriesPlan({ rhythm: weekly, slot, moves, choices: new Map([[number, choice]]) });
    const date = plan.dates.find((one) => one.number === number);
    const isSkipped = plan.skipped.some((one) => one.number === number);
    expect(`${number} ${date ? (date.moved ? "moved" : "stays") : isSkipped ? "skipped" : "lost"}`).toBe(outcome);
    expect(plan.dates.length + plan.skipped.length).toBe(4);
  });

  it("keeps no date in a clock change, whatever is chosen", () => {
    const [clash] = slot.dates;
    const changed = { ...slot, dates: [{ ...clash!, outcome: "clock-change", clock: "skipped" } as const] };
    const plan = seriesPlan({ rhythm: weekly, slot: changed, moves: [], choices: new Map([[1, "keep"]]) });
    expect(plan).toMatchObject({ dates: [], skipped: [{ number: 1 }] });
  });
});
