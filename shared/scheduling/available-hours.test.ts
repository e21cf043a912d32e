import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { availableHours, availableHoursSchema, type HoursFacts } from "./available-hours.ts";
import { hours, zone } from "./free-time-cases.ts";
import { preferencesSchema, usualPreferences, type KeptFree, type Preferences } from "./preferences.ts";
import { weekdays, type Weekday } from "./weekday.ts";

const facts: HoursFacts = {
  zone: zone("Asia/Kathmandu"),
  timeZone: "Asia/Kathmandu",
  workingHours: hours("09:00", "17:00"),
  sessions: [],
  range: { from: instantOf("2026-11-30T00:00Z"), to: instantOf("2026-12-14T00:00Z") },
};
const free: Preferences = { ...usualPreferences, lunch: null };
const block = (startMinute: number, endMinute: number, days: readonly Weekday[] = ["monday"]): KeptFree => ({
  days,
  startMinute,
  endMinute,
  reason: "deep work",
});

describe("availableHours", () => {
  it.each<[string, Partial<Preferences>, string[]]>([
    ["nothing for nothing", {}, []],
    [
      "lunch on working days only",
      { lunch: { startMinute: 720, endMinute: 780 } },
      ["monday 720-780", "tuesday 720-780", "wednesday 720-780", "thursday 720-780", "friday 720-780"],
    ],
    [
      "lunch and a block that touch as one",
      {
        lunch: { startMinute: 720, endMinute: 780 },
        noMeetingBlocks: [block(780, 900), block(600, 725), block(800, 850)],
      },
      ["monday 600-900", "tuesday 720-780", "wednesday 720-780", "thursday 720-780", "friday 720-780"],
    ],
    [
      "a block over midnight as two days",
      { noMeetingBlocks: [block(1_380, 60)] },
      ["monday 1380-1440", "tuesday 0-60"],
    ],
    [
      "not what a Friday keeps free of its Saturday",
      { noMeetingBlocks: [block(1_380, 60, ["friday"])] },
      ["friday 1380-1440"],
    ],
    [
      "earliest and latest",
      { earliestMinute: 600, latestMinute: 900 },
      ["monday", "tuesday", "wednesday", "thursday", "friday"].flatMap((day) => [`${day} 0-600`, `${day} 900-1440`]),
    ],
  ])("tells %s", (_, changed, told) => {
    const { unavailable } = availableHours({ ...free, ...changed }, facts);
    expect(unavailable.map(({ day, startMinute, endMinute }) => `${day} ${startMinute}-${endMinute}`)).toEqual(told);
  });

  it("closes the day, not the night, of who works over midnight, and tells the mornings after", () => {
    const nurse = { ...facts, workingHours: hours("22:00", "06:00", ["saturday"]) };
    const { unavailable } = availableHours({ ...free, earliestMinute: 1_380, latestMinute: 300 }, nurse);
    expect(unavailable).toEqual([
      { day: "sunday", startMinute: 300, endMinute: 1_380 },
      { day: "saturday", startMinute: 300, endMinute: 1_380 },
    ]);
  });

  // 18:15 UTC is midnight in Kathmandu.
  it.each<[string, Partial<Preferences>, string[], string[]]>([
    ["the day of a session", { mostADay: 1 }, ["2026-12-02T18:20Z"], ["2026-12-03"]],
    ["no day with one less", { mostADay: 2 }, ["2026-12-02T18:20Z", "2026-12-02T10:00Z"], []],
    ["a day with two", { mostADay: 2 }, ["2026-12-02T18:20Z", "2026-12-03T10:00Z"], ["2026-12-03"]],
    ["nothing twice for one session told twice", { mostADay: 2 }, ["2026-12-03T10:00Z", "2026-12-03T10:00Z"], []],
    [
      "the days of a full week, Monday to Sunday",
      { mostAWeek: 2 },
      ["2026-12-07T04:00Z", "2026-12-13T10:00Z", "2026-12-06T10:00Z"],
      ["07", "08", "09", "10", "11", "12", "13"].map((day) => `2026-12-${day}`),
    ],
    [
      "a week whose sessions lie before the range",
      { mostAWeek: 1 },
      ["2026-11-29T20:00Z"],
      ["2026-11-30", ...["01", "02", "03", "04", "05", "06"].map((day) => `2026-12-${day}`)],
    ],
    ["no day without limits", {}, ["2026-12-03T10:00Z"], []],
  ])("tells as full %s", (_, changed, sessions, full) => {
    const hoursOf = availableHours({ ...free, ...changed }, { ...facts, sessions: sessions.map(instantOf) });
    expect(hoursOf.fullDays).toEqual(full);
    expect(availableHoursSchema.parse(hoursOf)).toEqual(hoursOf);
  });
});

describe("availableHours, whatever is preferred", () => {
  const minute = fc.nat(96).map((quarter) => quarter * 15);
  const stretch = fc
    .record({ startMinute: minute, endMinute: minute })
    .filter(({ startMinute, endMinute }) => startMinute !== endMinute);
  const kept = fc
    .record({ stretch, days: fc.uniqueArray(fc.constantFrom(...weekdays)), reason: fc.string({ maxLength: 20 }) })
    .map(({ stretch: times, days, reason }): KeptFree => ({ ...times, days, reason }));
  const facing = fc.record({
    days: fc.uniqueArray(fc.constantFrom(...weekdays)),
    startMinute: minute,
    endMinute: minute,
  });
  const bytes = (preferences: Preferences, workingHours: HoursFacts["workingHours"]) =>
    JSON.stringify(availableHours(preferencesSchema.parse(preferences), { ...facts, workingHours }));

  const cutInTwo = (one: KeptFree): KeptFree[] => {
    const middle = Math.floor((one.startMinute + one.endMinute) / 2);
    if (middle <= one.startMinute || middle >= one.endMinute) return [one];
    return [
      { ...one, startMinute: middle },
      { ...one, endMinute: middle },
    ];
  };

  it("gives the very same bytes for other reasons, other kinds, another order and another cut", () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(kept, { maxLength: 3 }),
        stretch,
        fc.record({ earliest: minute, latest: minute }).filter(({ earliest, latest }) => earliest !== latest),
        facing,
        fc.string({ maxLength: 20 }),
        (noMeetingBlocks, lunch, { earliest, latest }, workingHours, reason) => {
          const preferences = { ...free, noMeetingBlocks, lunch, earliestMinute: earliest, latestMinute: latest };
          const everyDay = { days: weekdays, reason };
          const limits =
            latest < earliest
              ? [{ startMinute: latest, endMinute: earliest }]
              : [
                  { startMinute: 0, endMinute: earliest },
                  { startMinute: latest, endMinute: 1_440 },
                ];
          const asBlocks: Preferences = {
            ...free,
            noMeetingBlocks: [
              ...limits
                .filter(({ startMinute, endMinute }) => startMinute !== endMinute)
                .map((one) => ({ ...one, ...everyDay })),
              { ...lunch, ...everyDay },
              ...noMeetingBlocks
                .flatMap((one) => one.days.flatMap((day) => cutInTwo({ ...one, days: [day], reason })))
                .toReversed(),
            ],
          };
          const same = bytes(preferences, workingHours);
          expect(bytes(asBlocks, workingHours)).toBe(same);
          if (same.includes("startMinute")) told += 1;
          expect(same).not.toContain("reason");
        },
      ),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(300);
  });
});

describe("preferencesSchema", () => {
  it("takes the usual ones", () => {
    expect(preferencesSchema.parse(usualPreferences)).toEqual(usualPreferences);
  });

  it.each<[string, object]>([
    ["a lunch without length", { lunch: { startMinute: 720, endMinute: 720 } }],
    ["a minute that no day has", { earliestMinute: 1_441 }],
    ["an earliest that is the latest", { earliestMinute: 540, latestMinute: 540 }],
    ["a day that no week has", { preferredDays: ["someday"] }],
    ["a negative buffer", { bufferBeforeMinutes: -5 }],
    ["no session a day", { mostADay: 0 }],
    ["a length off the five minutes", { minutes: 47 }],
    ["a block without length", { noMeetingBlocks: [block(60, 60)] }],
  ])("refuses %s", (_, changed) => {
    expect(preferencesSchema.safeParse({ ...usualPreferences, ...changed }).success).toBe(false);
  });
});
