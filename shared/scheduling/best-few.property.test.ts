import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { fromCustomTimeZone } from "./custom-time-zone.ts";
import { fromIanaZone } from "./iana-zone.ts";
import { weekdays } from "./weekday.ts";

// Ten weeks, long enough that later days are out of question. In Beirut clocks go back from midnight into the day before.
const hour = 3_600_000;
const from = instantOf("2026-10-20T00:00Z");
const range = { from, to: instant(from + 70 * 24 * hour) };
const zones = ["Asia/Beirut", "America/St_Johns", "Asia/Kathmandu"].map((name) => fromIanaZone(name, range)!);
const dayHours = fc.constantFrom([9, 17], [9, 10], [18, 6], [0, 24]);
const item = fc.tuple(fc.nat(70 * 24), fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 120 })));
const somebody = fc.record({
  zone: fc.constantFrom(...zones),
  hours: dayHours,
  days: fc.constantFrom(weekdays.slice(1, 6), weekdays),
  items: fc.array(item, { maxLength: 120, size: "max" }),
});
const searches = fc.record({
  people: fc.array(somebody, { minLength: 1, maxLength: 3 }),
  needed: fc.integer({ min: 1, max: 3 }),
  most: fc.constantFrom(1, 2, 3, 10, 80),
  nowAfterHours: fc.integer({ min: -300, max: 300 }),
  previousAfterHours: fc.option(fc.nat(300)),
  preferredDays: fc.subarray([...weekdays]),
});

describe("commonFreeTime, asked for the best few of many weeks", () => {
  it("gives the head of all slots, and the rest of the answer as ever", () => {
    let cut = 0;
    fc.assert(
      fc.property(searches, ({ people, needed, most, nowAfterHours, previousAfterHours, preferredDays }) => {
        const everybody = people.map(({ zone, hours: [start, end], days, items }, index) => ({
          person: personId("test", `p${index}`),
          zone,
          workingHours: { days, startMinute: start * 60, endMinute: end * 60 },
          busy: items.map(([at, length]) => {
            const begin = instant(from + at * hour);
            return { start: begin, end: instant(begin + length * hour), status: "busy" as const };
          }),
          readable: true,
        }));
        const search = {
          ...range,
          now: instant(from + nowAfterHours * hour),
          ...{ minutes: 60, gridMinutes: 15, noticeMinutes: 0, bufferMinutes: 0, busyStatuses: ["busy" as const] },
          ...(previousAfterHours === null ? {} : { previous: instant(from - previousAfterHours * hour) }),
          preferredDays,
        };
        const asked = { required: everybody.slice(0, needed), optional: everybody.slice(needed), search };
        const { slots, ...others } = commonFreeTime(asked);
        expect(commonFreeTime({ ...asked, most })).toEqual({ slots: slots.slice(0, most), ...others });
        if (slots.length > 10 * most) cut += 1;
      }),
      { numRuns: 600 },
    );
    expect(cut).toBeGreaterThan(100);
  });

  it("does not stop before an hour that clocks give back to the day before", () => {
    // By these rules the half hour before midnight of the 24th comes again after half an hour of the 25th.
    const week = { from: instantOf("2026-10-18T23:00Z"), to: instantOf("2026-10-26T00:00Z") };
    const change = { dayOccurrence: 5, dayOfWeek: "sunday", year: 0 };
    const rules = {
      bias: 0,
      standardOffset: { ...change, month: 10, time: "00:30:00" },
      daylightOffset: { ...change, month: 3, time: "00:00:00", daylightBias: -60 },
    };
    const zone = fromCustomTimeZone(rules, week)!;
    const free = [
      ["2026-10-22T10:00Z", "2026-10-22T11:00Z"],
      ["2026-10-24T23:00Z", "2026-10-24T23:10Z"],
      ["2026-10-24T23:30Z", "2026-10-24T23:40Z"],
    ].map(([begin, end]) => ({ from: instantOf(begin!), to: instantOf(end!) }));
    const busy = [...free, { from: week.to, to: week.to }].map(({ from: end }, index) => {
      return { start: free[index - 1]?.to ?? week.from, end, status: "busy" as const };
    });
    const workingHours = { days: weekdays, startMinute: 0, endMinute: 1_440 };
    const required = [{ person: personId("test", "ann"), zone, workingHours, busy, readable: true }];
    const wanted = {
      minutes: 10,
      gridMinutes: 15,
      noticeMinutes: 0,
      bufferMinutes: 0,
      busyStatuses: ["busy" as const],
    };
    const asked = { required, search: { ...week, now: week.from, ...wanted } };
    const [best, second] = commonFreeTime(asked).slots;
    expect(best?.start).toBe(instantOf("2026-10-24T23:30Z"));
    expect(second?.start).toBe(instantOf("2026-10-22T10:00Z"));
    expect(commonFreeTime({ ...asked, most: 1 }).slots).toEqual([best]);
  });
});
