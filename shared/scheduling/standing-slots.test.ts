import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant, instantOf, isoOf } from "../circles/instant.ts";
import { dayName } from "./day-name.ts";
import { everyDay, hours, item, search, somebody, zone } from "./free-time-cases.ts";
import { monthWeeks, type Rhythm } from "./rhythm.ts";
import { seriesHorizon } from "./series-horizon.ts";
import { standingProblem, type StandingProblem, type StandingSlotsInput } from "./standing-problem.ts";
import { standingSlots } from "./standing-slots.ts";
import { seriesDates } from "./series-dates.ts";
import { firstDays } from "./first-days.ts";

const weekly: Rhythm = { every: "weeks", weeks: 1 };
const mondays = hours("09:00", "10:00", ["monday"]);

/** Four Mondays from 4 May 2026 in Lisbon, an hour each. */
function standing(changed: Partial<StandingSlotsInput> = {}): StandingSlotsInput {
  return {
    required: [somebody("own", { workingHours: mondays }), somebody("ben", { workingHours: mondays })],
    rhythm: weekly,
    count: 4,
    search: search("2026-05-03T00:00Z", "2026-06-08T00:00Z", { minutes: 60 }),
    ...changed,
  };
}

describe("standingSlots", () => {
  it("tells of each date whether it holds, and whose calendar clashes", () => {
    const required = [
      somebody("own", { workingHours: mondays, busy: [item("2026-05-11T08:30Z", "2026-05-11T09:00Z")] }),
      somebody("ben", {
        workingHours: mondays,
        busy: [
          item("2026-05-11T08:00Z", "2026-05-11T08:15Z"),
          item("2026-05-18T08:00Z", "2026-05-18T09:00Z", "unknown"),
        ],
      }),
    ];
    const { slots } = standingSlots(standing({ required }));
    expect(slots).toHaveLength(1);
    const [slot] = slots;
    expect(slot).toMatchObject({ weekday: "monday", minuteOfDay: 540, minutes: 60, holds: 2 });
    expect(dayName(slot!.first.day)).toBe("2026-05-04");
    const [own, ben] = required.map(({ person }) => person);
    expect(slot!.dates).toEqual([
      { number: 1, originalStart: instantOf("2026-05-04T08:00Z"), outcome: "holds", without: [] },
      {
        number: 2,
        originalStart: instantOf("2026-05-11T08:00Z"),
        outcome: "clash",
        people: [
          { person: own, own: true, why: "busy" },
          { person: ben, own: false, why: "busy" },
        ],
      },
      {
        number: 3,
        originalStart: instantOf("2026-05-18T08:00Z"),
        outcome: "clash",
        people: [{ person: ben, own: false, why: "unknown" }],
      },
      { number: 4, originalStart: instantOf("2026-05-25T08:00Z"), outcome: "holds", without: [] },
    ]);
    expect(slot!.reasons).toEqual([{ code: "inside-all-working-hours" }, { code: "leaves-no-gap", side: "both" }]);
  });

  it("says only busy of what another keeps free: lunch, limits and full days", () => {
    const kept = { unavailable: [{ day: "monday", startMinute: 540, endMinute: 570 }] } as const;
    const required = [
      somebody("own", { workingHours: mondays }),
      somebody("ben", { workingHours: hours("09:00", "11:00", ["monday"]), fullDays: ["2026-05-11"] }),
      somebody("chi", { workingHours: hours("09:00", "10:00"), ...kept }),
    ];
    const full = standingSlots(standing({ required: required.slice(0, 2) })).slots[0]!.dates[1];
    expect(full).toMatchObject({ outcome: "clash", people: [{ own: false, why: "busy" }] });
    expect(standingSlots(standing({ required })).slots).toEqual([]);
  });

  it("is outside somebody's hours in the weeks in which only one side has changed the clocks", () => {
    // St John's changes on 8 March, Berlin on 29 March: 16:30 there is 12:00 here, between the two days 13:00.
    const required = [
      somebody("own", { zone: zone("Europe/Berlin"), workingHours: hours("16:30", "17:30", ["tuesday"]) }),
      somebody("ben", { zone: zone("America/St_Johns"), workingHours: hours("08:00", "13:00") }),
    ];
    const range = search("2026-03-01T00:00Z", "2026-04-10T00:00Z", { minutes: 60 });
    const [slot] = standingSlots(standing({ required, search: range, count: 5 })).slots;
    expect(slot!.dates.map(({ outcome }) => outcome)).toEqual([
      "holds",
      "outside-hours",
      "outside-hours",
      "outside-hours",
      "holds",
    ]);
    expect(slot!.dates[1]).toMatchObject({
      people: [{ person: required[1]!.person, own: false, why: "outside-hours" }],
    });
    // Who is busy then could make room: the hours alone are not what is in the way.
    const busy = [item("2026-03-17T15:30Z", "2026-03-17T16:30Z")];
    const withBusy = [{ ...required[0]!, busy }, required[1]!];
    const [clashing] = standingSlots(standing({ required: withBusy, search: range, count: 5 })).slots;
    expect(clashing!.dates.map(({ outcome }) => outcome)).toEqual([
      "holds",
      "outside-hours",
      "clash",
      "outside-hours",
      "holds",
    ]);
    expect(clashing!.dates[2]).toMatchObject({
      people: [
        { own: true, why: "busy" },
        { own: false, why: "outside-hours" },
      ],
    });
  });

  it("never holds at a time that does not exist or comes twice", () => {
    const night = { zone: zone("Europe/Berlin"), workingHours: hours("00:00", "24:00", everyDay) };
    const required = [somebody("own", night), somebody("ben", night)];
    const at = (from: string, to: string) =>
      standingSlots(standing({ required, search: search(from, to, { minutes: 30, gridMinutes: 30 }) })).slots;
    const spring = at("2026-03-20T00:00Z", "2026-04-25T00:00Z").filter(({ weekday }) => weekday === "sunday");
    const clocks = (slots: typeof spring) =>
      slots.flatMap(({ minuteOfDay, dates }) =>
        dates.flatMap((date) =>
          date.outcome === "clock-change" ? [`${minuteOfDay} ${date.number} ${date.clock}`] : [],
        ),
      );
    expect(clocks(spring).toSorted()).toEqual(["120 2 skipped", "150 2 skipped", "90 2 during"]);
    expect(spring.map(({ dates, holds }) => dates.length - holds).filter((spoilt) => spoilt > 0)).toEqual([1, 1, 1]);
    const autumn = at("2026-10-16T00:00Z", "2026-11-20T00:00Z").filter(({ weekday }) => weekday === "sunday");
    expect(clocks(autumn).toSorted()).toEqual(["120 2 twice", "150 2 twice", "90 2 during"]);
    // Where the first date is not plain, the time is not offered.
    const first = at("2026-03-28T00:00Z", "2026-05-02T00:00Z").filter(({ weekday }) => weekday === "sunday");
    expect(first.map(({ minuteOfDay }) => minuteOfDay).filter((minute) => minute >= 90 && minute < 180)).toEqual([]);
  });

  it("chooses the week of a fortnightly series that holds most often", () => {
    const busy = ["2026-05-04", "2026-05-18"].map((day) => item(`${day}T08:00Z`, `${day}T09:00Z`));
    const required = [somebody("own", { workingHours: mondays, busy }), somebody("ben", { workingHours: mondays })];
    const range = search("2026-05-03T00:00Z", "2026-07-05T00:00Z", { minutes: 60 });
    const input = standing({ required, search: range, rhythm: { every: "weeks", weeks: 2 } });
    const [slot] = standingSlots(input).slots;
    expect([dayName(slot!.first.day), slot!.holds]).toEqual(["2026-05-11", 4]);
  });

  it("puts what holds most often first, then the better reasons, then the earlier", () => {
    const required = [
      somebody("own", {
        workingHours: hours("09:00", "12:00", ["tuesday"]),
        busy: [item("2026-05-12T08:00Z", "2026-05-12T09:00Z")],
      }),
      somebody("ben", { workingHours: hours("09:00", "12:00", ["tuesday"]) }),
    ];
    const range = search("2026-05-03T00:00Z", "2026-06-08T00:00Z", { minutes: 60, gridMinutes: 30 });
    const { slots } = standingSlots(standing({ required, search: range }));
    // 11:00 ends where the morning does; 10:30 leaves half an hour, 10:00 an hour on both sides, at times.
    expect(slots.map(({ minuteOfDay, holds }) => [minuteOfDay / 60, holds])).toEqual([
      [11, 4],
      [10, 4],
      [10.5, 4],
      [9, 3],
      [9.5, 3],
    ]);
  });

  it("puts the day that is liked first, though its first date is later in the week", () => {
    const workingHours = hours("09:00", "10:00", ["monday", "sunday"]);
    const required = [somebody("own", { workingHours }), somebody("ben", { workingHours })];
    const range = search("2026-05-04T00:00Z", "2026-06-08T00:00Z", { minutes: 60 });
    const order = (liked: Partial<typeof range>) =>
      standingSlots(standing({ required, search: { ...range, ...liked } })).slots.map(({ weekday }) => weekday);
    expect(order({})).toEqual(["monday", "sunday"]);
    expect(order({ preferredDays: ["sunday"] })).toEqual(["sunday", "monday"]);
  });

  it("holds with a quorum, says who is missing, and with too few names all who cannot", () => {
    const free = { workingHours: mondays };
    const optional = [
      somebody("ben", { ...free, busy: [item("2026-05-04T08:00Z", "2026-05-11T10:00Z")] }),
      somebody("chi", { ...free, busy: [item("2026-05-11T08:00Z", "2026-05-11T10:00Z")] }),
      somebody("dee", { ...free, readable: false }),
    ];
    const [ben, chi, dee] = optional.map(({ person }) => person);
    const [slot] = standingSlots(standing({ required: [somebody("own", free)], optional, quorum: 2 })).slots;
    expect(slot!.dates[0]).toMatchObject({ outcome: "holds", without: [ben, dee] });
    expect(slot!.dates[1]).toMatchObject({
      outcome: "clash",
      people: [
        { person: ben, own: false, why: "busy" },
        { person: chi, own: false, why: "busy" },
        { person: dee, own: false, why: "unknown" },
      ],
    });
    expect(slot!.holds).toBe(3);
    expect(slot!.reasons[0]).toEqual({ code: "enough-can-come", can: 2, of: 4 });
  });

  it("asks those whose calendar is unknown, and has nothing where nothing holds", () => {
    const dee = somebody("dee", { workingHours: mondays, readable: false });
    const result = standingSlots(standing({ required: [somebody("own", { workingHours: mondays }), dee] }));
    expect(result.slots[0]).toMatchObject({ holds: 4, unconfirmedFor: [dee.person] });
    expect(result.unreadable).toEqual([dee.person]);
    const never = somebody("ben", { workingHours: hours("09:00", "10:00", ["friday"]) });
    expect(standingSlots(standing({ required: [somebody("own", { workingHours: mondays }), never] })).slots).toEqual(
      [],
    );
  });

  it.each<[string, Partial<StandingSlotsInput>, StandingProblem]>([
    ["for one alone", { required: [somebody("own")] }, "nobody-to-meet"],
    ["for nine", { required: Array.from({ length: 9 }, (_, index) => somebody(`p${index}`)) }, "too-many-people"],
    ["no session", { count: 0 }, "count-not-possible"],
    ["one session", { count: 1 }, "count-not-possible"],
    ["60 sessions", { count: 60 }, "count-not-possible"],
    ["every 0 weeks", { rhythm: { every: "weeks", weeks: 0 } }, "rhythm-not-possible"],
    ["more than was read", { count: 6 }, "range-too-short"],
    ["a quorum of more than there are", { quorum: 3 }, "quorum-not-possible"],
    ["past the zone's rules", { search: search("2026-06-01T00:00Z", "2027-07-02T00:00Z") }, "zone-not-covered"],
    ["more than 400 days", { search: search("2026-01-01T00:00Z", "2027-02-06T00:00Z") }, "range-too-long"],
  ])("refuses to look, and says why: %s", (_, changed, problem) => {
    expect(standingProblem(standing(changed))).toBe(problem);
    expect(() => standingSlots(standing(changed))).toThrow(new RangeError(problem));
  });
});

describe("seriesHorizon", () => {
  const rhythms = fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((weeks): Rhythm => ({ every: "weeks", weeks })),
    fc.constantFrom(...monthWeeks).map((week): Rhythm => ({ every: "month", week })),
  );
  const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns", "Asia/Kathmandu"].map(zone);

  it("is after every series that can be found, and a year of any rhythm fits the longest search", () => {
    fc.assert(
      fc.property(
        rhythms,
        fc.constantFrom(...zones),
        fc.nat(90 * 1_440),
        fc.record({
          weekday: fc.nat(6),
          minute: fc.nat(1_439),
          minutes: fc.integer({ min: 1, max: 288 }).map((five) => five * 5),
        }),
        (rhythm, inZone, after, { weekday, minute, minutes }) => {
          const earliest = instant(Date.UTC(2026, 0, 3) + after * 60_000);
          const count = rhythm.every === "month" ? 12 : Math.max(2, Math.floor(52 / rhythm.weeks));
          const horizon = seriesHorizon({ rhythm, count, earliest });
          expect(horizon - earliest).toBeLessThanOrEqual(400 * 86_400_000);
          const days = firstDays({ rhythm, zone: inZone, earliest, weekday, minute, minutes });
          for (const day of days) {
            const dates = seriesDates({ rhythm, first: { day, minute }, zone: inZone, count, minutes });
            expect(dates[0]!.originalStart).toBeGreaterThanOrEqual(earliest);
            const end = instant(dates.at(-1)!.originalStart + minutes * 60_000);
            expect(isoOf(end) <= isoOf(horizon)).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
