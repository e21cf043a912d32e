import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { fromCustomTimeZone, type CustomTimeZone } from "./custom-time-zone.ts";
import { fromIanaZone } from "./iana-zone.ts";

const range = { from: instantOf("2025-06-15T00:00Z"), to: instantOf("2027-06-15T00:00Z") };

type Rule = [month: number, occurrence: number, day: string, time: string];

function custom(bias: number, daylight: Rule, standard: Rule, daylightBias = -60): CustomTimeZone {
  const rule = ([month, dayOccurrence, dayOfWeek, time]: Rule) => ({ month, dayOccurrence, dayOfWeek, time, year: 0 });
  return { bias, daylightOffset: { ...rule(daylight), daylightBias }, standardOffset: rule(standard) };
}

const cases: [string, string, CustomTimeZone][] = [
  [
    "America/Los_Angeles",
    "as in Graph's reference",
    custom(480, [3, 2, "sunday", "02:00:00.0000000"], [11, 1, "sunday", "02:00:00.0000000"]),
  ],
  ["America/New_York", "upper-case days", custom(300, [3, 2, "Sunday", "02:00:00"], [11, 1, "Sunday", "02:00:00"])],
  ["America/St_Johns", "half an hour", custom(210, [3, 2, "sunday", "02:00:00"], [11, 1, "sunday", "02:00:00"])],
  ["Europe/Lisbon", "last Sundays", custom(0, [3, 5, "sunday", "01:00:00"], [10, 5, "sunday", "02:00:00"])],
  [
    "Pacific/Auckland",
    "summer over the new year",
    custom(-720, [9, 5, "sunday", "02:00:00"], [4, 1, "sunday", "03:00:00"]),
  ],
  [
    "Australia/Sydney",
    "halves of equal length",
    custom(-600, [10, 1, "sunday", "02:00:00"], [4, 1, "sunday", "03:00:00"]),
  ],
  [
    "Australia/Lord_Howe",
    "half an hour of summer",
    custom(-630, [10, 1, "sunday", "02:00:00"], [4, 1, "sunday", "02:00:00"], -30),
  ],
  [
    "America/Santiago",
    "end of a Saturday",
    custom(240, [9, 1, "saturday", "23:59:59.999"], [4, 1, "saturday", "23:59:59.999"]),
  ],
  ["Asia/Kathmandu", "no summer: month 0", custom(-345, [0, 0, "sunday", "00:00:00"], [0, 0, "sunday", "00:00:00"])],
];

describe("fromCustomTimeZone", () => {
  it.each(cases)("agrees with %s (%s)", (zone, _, rules) => {
    const found = fromCustomTimeZone(rules, range);
    const known = fromIanaZone(zone, range);
    expect(found?.offsets).toEqual(known?.offsets);
    expect(found?.starts.map(isoOf)).toEqual(known?.starts.map(isoOf));
  });

  it.each(cases.filter(([zone]) => !["Australia/Lord_Howe", "Asia/Kathmandu"].includes(zone)))(
    "puts swapped halves right: %s",
    (zone, _, rules) => {
      const { standardOffset, daylightOffset } = rules;
      const swapped: CustomTimeZone = {
        bias: rules.bias,
        standardOffset: daylightOffset,
        daylightOffset: { ...standardOffset!, daylightBias: daylightOffset!.daylightBias },
      };
      expect(fromCustomTimeZone(swapped, range)?.starts).toEqual(fromIanaZone(zone, range)?.starts);
    },
  );

  it("takes rules that are consistent the other way round as they are", () => {
    // Winter told as the exception: one hour less than the rest of the year.
    const ireland = custom(-60, [10, 5, "sunday", "02:00:00"], [3, 5, "sunday", "01:00:00"], 60);
    expect(fromCustomTimeZone(ireland, range)?.starts).toEqual(fromIanaZone("Europe/Dublin", range)?.starts);
  });

  it("keeps one offset where a half is missing", () => {
    expect(fromCustomTimeZone({ bias: -330, standardOffset: null, daylightOffset: null }, range)?.offsets).toEqual([
      330,
    ]);
  });

  it.each<[string, CustomTimeZone]>([
    ["a bias that is no number", custom(Number.NaN, [3, 2, "sunday", "02:00"], [11, 1, "sunday", "02:00"])],
    ["a bias of more than a day", custom(3_000, [3, 2, "sunday", "02:00"], [11, 1, "sunday", "02:00"])],
    ["a month that does not exist", custom(0, [13, 2, "sunday", "02:00"], [11, 1, "sunday", "02:00"])],
    ["a day that does not exist", custom(0, [3, 2, "someday", "02:00"], [11, 1, "sunday", "02:00"])],
    ["a time that is none", custom(0, [3, 2, "sunday", "two"], [11, 1, "sunday", "02:00"])],
  ])("gives null for %s", (_, rules) => {
    expect(fromCustomTimeZone(rules, range)).toBeNull();
  });
});
