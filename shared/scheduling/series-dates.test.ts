import { describe, expect, it } from "vitest";

import { instantOf, isoOf } from "../circles/instant.ts";
import { dayName, dayNumber } from "./day-name.ts";
import { zone } from "./free-time-cases.ts";
import { fromIanaZone } from "./iana-zone.ts";
import { monthWeeksOf } from "./month-weekday.ts";
import { rhythmSchema, type Rhythm } from "./rhythm.ts";
import { seriesDates } from "./series-dates.ts";
import { seriesProblem, type SeriesInput, type SeriesProblem } from "./series-problem.ts";

const weekly: Rhythm = { every: "weeks", weeks: 1 };
const series: SeriesInput = {
  rhythm: weekly,
  first: { day: dayNumber("2026-03-03"), minute: 9 * 60 },
  zone: zone("Asia/Kathmandu"),
  count: 3,
  minutes: 45,
};

function at(day: string, minute: number): { day: number; minute: number } {
  return { day: dayNumber(day), minute };
}

describe("seriesDates", () => {
  it.each<[string, Rhythm, string, string[]]>([
    ["every week", weekly, "2026-03-03", ["03-03", "03-10", "03-17", "03-24"]],
    ["fortnightly", { every: "weeks", weeks: 2 }, "2026-12-22", ["12-22", "01-05", "01-19", "02-02"]],
    ["the second Tuesday", { every: "month", week: 2 }, "2026-03-10", ["03-10", "04-14", "05-12", "06-09"]],
    ["the fourth Friday", { every: "month", week: 4 }, "2026-01-23", ["01-23", "02-27", "03-27", "04-24"]],
    [
      "the last Friday, the fifth too",
      { every: "month", week: "last" },
      "2026-01-30",
      ["01-30", "02-27", "03-27", "04-24"],
    ],
    ["over the end of a year", { every: "month", week: 1 }, "2026-11-02", ["11-02", "12-07", "01-04", "02-01"]],
  ])("%s", (_, rhythm, first, days) => {
    const dates = seriesDates({ ...series, rhythm, first: at(first, 540), count: 4 });
    expect(dates.map(({ wall }) => dayName(wall.day).slice(5))).toEqual(days);
    expect(dates.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    // 09:00 in Kathmandu, all year round.
    for (const { originalStart, clock } of dates) {
      expect(isoOf(originalStart).slice(11, 16)).toBe("03:15");
      expect(clock).toBe("plain");
    }
  });

  it("keeps the wall time when the clocks change", () => {
    const dates = seriesDates({ ...series, zone: zone("America/St_Johns"), first: at("2026-03-01", 540) });
    expect(dates.map(({ originalStart }) => isoOf(originalStart).slice(5, 16))).toEqual([
      "03-01T12:30",
      "03-08T11:30",
      "03-15T11:30",
    ]);
  });

  it.each([
    // Berlin's clocks go from 02:00 to 03:00 on 29 March, from 03:00 to 02:00 on 25 October.
    ["2026-03-22", 1 * 60, 45, "plain", "03-29T00:00"],
    ["2026-03-22", 1 * 60, 60, "during", "03-29T00:00"],
    ["2026-03-22", 1 * 60 + 30, 60, "during", "03-29T00:30"],
    ["2026-03-22", 2 * 60, 30, "skipped", "03-29T01:00"],
    ["2026-03-22", 2 * 60 + 59, 5, "skipped", "03-29T01:59"],
    ["2026-03-22", 3 * 60, 30, "plain", "03-29T01:00"],
    ["2026-10-18", 1 * 60 + 30, 30, "during", "10-24T23:30"],
    ["2026-10-18", 2 * 60, 30, "twice", "10-25T00:00"],
    ["2026-10-18", 2 * 60 + 55, 30, "twice", "10-25T00:55"],
    ["2026-10-18", 3 * 60, 30, "plain", "10-25T02:00"],
  ])("a week after %s, at minute %i for %i minutes: %s", (first, minute, minutes, clock, start) => {
    const dates = seriesDates({ ...series, zone: zone("Europe/Berlin"), first: at(first, minute), minutes });
    expect(dates[1]).toMatchObject({ clock });
    expect(isoOf(dates[1]!.originalStart).slice(5, 16)).toBe(start);
    expect(dates[2]!.clock).toBe("plain");
  });

  it("knows a day that a zone skipped whole", () => {
    const apia = fromIanaZone("Pacific/Apia", {
      from: instantOf("2011-12-01T00:00Z"),
      to: instantOf("2012-02-01T00:00Z"),
    })!;
    const dates = seriesDates({ ...series, zone: apia, first: at("2011-12-23", 600) });
    expect(dates.map(({ clock }) => clock)).toEqual(["plain", "skipped", "plain"]);
  });

  it.each<[string, Partial<SeriesInput>, SeriesProblem | null]>([
    ["no session", { count: 0 }, "count-not-possible"],
    ["one session", { count: 1 }, "count-not-possible"],
    ["half a session", { count: 2.5 }, "count-not-possible"],
    ["two sessions", { count: 2 }, null],
    ["60 sessions", { count: 60 }, "count-not-possible"],
    ["52 sessions", { count: 52 }, null],
    ["every 0 weeks", { rhythm: { every: "weeks", weeks: 0 } }, "rhythm-not-possible"],
    ["every 13 weeks", { rhythm: { every: "weeks", weeks: 13 } }, "rhythm-not-possible"],
    ["the fifth of a month", { rhythm: { every: "month", week: 5 as 4 } }, "rhythm-not-possible"],
    ["not that weekday of the month", { rhythm: { every: "month", week: 2 } }, "first-not-in-rhythm"],
    ["at 24:00", { first: at("2026-03-03", 1_440) }, "first-not-a-time"],
    ["on no day", { first: at("2026-02-30", 540) }, "first-not-a-time"],
    ["of no length", { minutes: 0 }, "length-not-in-five-minutes"],
    ["of 7 minutes", { minutes: 7 }, "length-not-in-five-minutes"],
    ["before the zone's rules", { first: at("2025-12-30", 540) }, "zone-not-covered"],
    ["past the zone's rules", { rhythm: { every: "weeks", weeks: 12 }, count: 10 }, "zone-not-covered"],
    ["to the end of the zone's rules", { rhythm: { every: "weeks", weeks: 12 }, count: 6 }, null],
  ])("%s", (_, changed, problem) => {
    expect(seriesProblem({ ...series, ...changed })).toBe(problem);
    if (problem) expect(() => seriesDates({ ...series, ...changed })).toThrow(new RangeError(problem));
    else expect(seriesDates({ ...series, ...changed })).toHaveLength(changed.count ?? 3);
  });
});

describe("monthWeeksOf", () => {
  it.each([
    ["2026-03-01", [1]],
    ["2026-03-22", [4]],
    ["2026-03-29", ["last"]],
    ["2026-02-22", [4, "last"]],
    ["2028-02-29", ["last"]],
  ])("%s is %j", (day, weeks) => expect(monthWeeksOf(dayNumber(day))).toEqual(weeks));
});

describe("rhythmSchema", () => {
  it.each([
    [{ every: "weeks", weeks: 2 }, true],
    [{ every: "weeks", weeks: 13 }, false],
    [{ every: "weeks", weeks: 1.5 }, false],
    [{ every: "month", week: "last" }, true],
    [{ every: "month", week: 5 }, false],
    [{ every: "day" }, false],
  ])("%j: %s", (rhythm, valid) => expect(rhythmSchema.safeParse(rhythm).success).toBe(valid));
});
