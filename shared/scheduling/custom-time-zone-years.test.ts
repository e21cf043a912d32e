import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { fromCustomTimeZone, type CustomTimeZone } from "./custom-time-zone.ts";
import { search, somebody, starts } from "./free-time-cases.ts";
import { fromIanaZone } from "./iana-zone.ts";
import { searchProblem } from "./search.ts";
import { seriesProblem } from "./series-problem.ts";
import { standingProblem } from "./standing-problem.ts";
import { dayMinutes, minuteMs, wallTimeAt } from "./wall-time.ts";

const range = (from: string, to: string) => ({ from: instantOf(from), to: instantOf(to) });
const threeYears = range("2025-06-15T00:00Z", "2028-06-15T00:00Z");

interface Years {
  readonly daylight: number;
  readonly standard: number;
}

/** Pacific time, summer from March to November. */
function pacific({ daylight, standard }: Years): CustomTimeZone {
  const sunday = { time: "02:00:00.0000000", dayOfWeek: "sunday" };
  return {
    bias: 480,
    daylightOffset: { ...sunday, dayOccurrence: 2, month: 3, year: daylight, daylightBias: -60 },
    standardOffset: { ...sunday, dayOccurrence: 1, month: 11, year: standard },
  };
}

/** New Zealand, where the year begins and ends in summer. */
function auckland({ daylight, standard }: Years): CustomTimeZone {
  const sunday = { dayOfWeek: "sunday" };
  return {
    bias: -720,
    daylightOffset: { ...sunday, time: "02:00:00", dayOccurrence: 5, month: 9, year: daylight, daylightBias: -60 },
    standardOffset: { ...sunday, time: "03:00:00", dayOccurrence: 1, month: 4, year: standard },
  };
}

const only2026 = { daylight: 2026, standard: 2026 };
const ofPacific = "America/Los_Angeles";
const ofAuckland = "Pacific/Auckland";

describe("fromCustomTimeZone, by the years its rules are for", () => {
  it.each<[string, CustomTimeZone, string, { from: string; to: string }]>([
    ["every year: 0", pacific({ daylight: 0, standard: 0 }), ofPacific, { from: "2025-06-15T00", to: "2028-06-15T00" }],
    ["every year: 1", pacific({ daylight: 1, standard: 1 }), ofPacific, { from: "2025-06-15T00", to: "2028-06-15T00" }],
    ["2026 only", pacific(only2026), ofPacific, { from: "2026-01-01T08", to: "2027-01-01T08" }],
    [
      "2026 of one, every year of the other",
      pacific({ daylight: 0, standard: 2026 }),
      ofPacific,
      { from: "2026-01-01T08", to: "2027-01-01T08" },
    ],
    [
      "every year of one, 2027 of the other",
      auckland({ daylight: 2027, standard: 0 }),
      ofAuckland,
      { from: "2026-12-31T11", to: "2027-12-31T11" },
    ],
    ["2026 south of the equator", auckland(only2026), ofAuckland, { from: "2025-12-31T11", to: "2026-12-31T11" }],
  ])("knows what it was told: %s", (_, rules, zone, { from, to }) => {
    const found = fromCustomTimeZone(rules, threeYears)!;
    expect([isoOf(found.from), isoOf(found.to)]).toEqual([from, to].map((time) => isoOf(instantOf(`${time}:00Z`))));
    const known = fromIanaZone(zone, found)!;
    expect(found.starts.map(isoOf)).toEqual(known.starts.map(isoOf));
    expect(found.offsets).toEqual(known.offsets);
  });

  it.each([
    ["inside the year", "2026-02-01T00:00Z", "2026-12-01T00:00Z"],
    ["from its first minute to its last", "2026-01-01T08:00Z", "2027-01-01T08:00Z"],
  ])("covers a range %s", (_, from, to) => {
    expect(fromCustomTimeZone(pacific(only2026), range(from, to))).toMatchObject(range(from, to));
  });

  it.each<[string, Years, string, string]>([
    ["the year before", only2026, "2025-03-01T00:00Z", "2026-01-01T08:00Z"],
    ["the year after", only2026, "2027-01-01T08:00Z", "2027-12-01T00:00Z"],
    [
      "one half of one year and one of another",
      { daylight: 2026, standard: 2027 },
      "2026-04-01T00:00Z",
      "2026-06-01T00:00Z",
    ],
    ["every second year", { daylight: 2, standard: 2 }, "2026-04-01T00:00Z", "2026-06-01T00:00Z"],
    ["a year below nought", { daylight: -1, standard: -1 }, "2026-04-01T00:00Z", "2026-06-01T00:00Z"],
    ["half a year", { daylight: 2026.5, standard: 2026.5 }, "2026-04-01T00:00Z", "2026-06-01T00:00Z"],
  ])("knows nothing of %s", (_, years, from, to) => {
    expect(fromCustomTimeZone(pacific(years), range(from, to))).toBeNull();
  });

  it.each([
    ["2026-12-01T00:00Z", "2027-01-01T08:00Z", null],
    ["2026-12-01T00:00Z", "2027-01-01T08:05Z", "zone-not-covered"],
    ["2026-01-01T07:55Z", "2026-02-01T00:00Z", "zone-not-covered"],
  ])("lets nobody search from %s to %s past it: %s", (from, to, problem) => {
    const ann = somebody("ann", { zone: fromCustomTimeZone(pacific(only2026), threeYears)! });
    const input = { required: [ann], search: search(from, to) };
    expect(searchProblem(input)).toBe(problem);
    if (problem) expect(() => starts(input)).toThrow(new RangeError(problem));
    else expect(starts(input)).not.toHaveLength(0);
  });

  it("refuses a series that runs past it, to be searched and to be booked", () => {
    const zone = fromCustomTimeZone(pacific(only2026), threeYears)!;
    const first = wallTimeAt(zone, instantOf("2026-12-03T18:00Z"));
    const series = { rhythm: { every: "weeks" as const, weeks: 1 }, first, zone, minutes: 45 };
    // 3, 10, 17, 24, 31 December.
    expect(seriesProblem({ ...series, count: 5 })).toBeNull();
    expect(seriesProblem({ ...series, count: 6 })).toBe("zone-not-covered");
    const asked = search("2026-12-01T00:00Z", "2027-03-01T00:00Z");
    const required = [somebody("ann", { zone })];
    expect(standingProblem({ required, search: asked, rhythm: series.rhythm, count: 6 })).toBe("zone-not-covered");
  });

  it("agrees with the zone at every quarter of an hour around both ends of its year", () => {
    const zone = fromCustomTimeZone(auckland(only2026), threeYears)!;
    const known = fromIanaZone(ofAuckland, threeYears)!;
    const quarter = 15 * minuteMs;
    const day = dayMinutes * minuteMs;
    const walls = (rules: typeof zone) =>
      [zone.from, zone.to - day].flatMap((from) =>
        Array.from({ length: 96 }, (_, index) => wallTimeAt(rules, (from + index * quarter) as typeof zone.from)),
      );
    expect(walls(zone)).toEqual(walls(known));
  });
});
