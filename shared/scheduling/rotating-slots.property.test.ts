import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, instantOf, type Instant } from "../circles/instant.ts";
import { personId, type PersonId } from "../circles/person.ts";
import { outOfHoursBurden, type Burden, type HeldSession } from "./out-of-hours-burden.ts";
import { fromIanaZone } from "./iana-zone.ts";
import type { BusyItem, PersonAvailability } from "./person-availability.ts";
import { rotatingSlots, type RotatingSlot } from "./rotating-slots.ts";

const dayMs = 86_400_000;
const weeks = 12;
const minutes = 45;
const year = { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-06-01T00:00Z") };
const zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Berlin"];
const days = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

interface Circle {
  readonly people: readonly PersonAvailability[];
  readonly from: Instant;
  readonly everyWeeks: number;
}

/** Appointments of twelve weeks, two in three of them in reachable hours. */
const calendar = fc.array(fc.record({ at: fc.nat(weeks * 7 * 24 * 2), halves: fc.integer({ min: 1, max: 6 }) }), {
  maxLength: 120,
});
const start = fc
  .constantFrom("2026-01-05", "2026-02-23", "2026-03-16", "2026-08-31", "2026-09-28", "2026-10-12")
  .map((day) => instantOf(`${day}T00:00Z`));

/** From two people to eight, whose zones differ by hours in which nobody works. */
function circles(most: number): fc.Arbitrary<Circle> {
  return fc
    .record({
      names: fc
        .array(fc.constantFrom(...zones), { minLength: 2, maxLength: most })
        .filter((names) => new Set(names).size > 1),
      calendars: fc.array(calendar, { minLength: most, maxLength: most }),
      from: start,
      everyWeeks: fc.constantFrom(1, 2),
    })
    .map(({ names, calendars, from, everyWeeks }) => ({
      from,
      everyWeeks,
      people: names.map((name, index) => ({
        person: personId("tenant", `p${index}`),
        zone: fromIanaZone(name, year)!,
        workingHours: { days, startMinute: 9 * 60, endMinute: 17 * 60 },
        busy: calendars[index]!.map(({ at, halves }): BusyItem => {
          const begin = instant(from + at * 1_800_000);
          return { start: begin, end: instant(begin + halves * 1_800_000), status: "busy" };
        }),
        readable: true,
      })),
    }));
}

/** Who carries a slot, by the engine's own clock: not one line of ours. */
const formatters = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit" }),
  ]),
);
function isOutside(zone: string, at: number): boolean {
  const text = formatters.get(zone)!.format(at);
  const [, day, hour, minute] = /^(\w+)\D+(\d\d):(\d\d)$/.exec(text)!;
  const minuteOfDay = Number(hour) * 60 + Number(minute);
  return day === "Sat" || day === "Sun" || minuteOfDay < 9 * 60 || minuteOfDay >= 17 * 60;
}
function carriersOf(people: readonly PersonAvailability[], begin: Instant): readonly PersonId[] {
  const last = begin + (minutes - 1) * 60_000;
  return people
    .filter(({ zone }) => isOutside(zone.zone, begin) || isOutside(zone.zone, last))
    .map(({ person }) => person);
}

interface Step {
  readonly options: readonly (readonly PersonId[])[];
  readonly chosen: readonly PersonId[];
  /** Before this step. */
  readonly counts: ReadonlyMap<PersonId, number>;
}

/** Books the first slot of every period, and tells of each what there was to choose from. */
function simulate(
  { people, from, everyWeeks }: Circle,
  remember: (people: readonly PersonAvailability[], held: readonly HeldSession[]) => Burden,
): readonly Step[] {
  const held: HeldSession[] = [];
  const counts = new Map<PersonId, number>(people.map(({ person }) => [person, 0]));
  const steps: Step[] = [];
  for (let week = 0; week < weeks; week += everyWeeks) {
    const range = { from: instant(from + week * 7 * dayMs), to: instant(from + (week + everyWeeks) * 7 * dayMs) };
    const search = {
      ...range,
      now: range.from,
      minutes,
      gridMinutes: 15,
      noticeMinutes: 0,
      bufferMinutes: 0,
      busyStatuses: ["busy" as const],
    };
    const { slots } = rotatingSlots({ required: people, search, burden: remember(people, held) });
    const [best] = slots;
    if (!best) continue;
    const chosen = carriersOf(people, best.start);
    expect(best.outOfHours).toEqual(chosen);
    steps.push({ options: optionsOf(people, slots), chosen, counts: new Map(counts) });
    for (const person of chosen) counts.set(person, counts.get(person)! + 1);
    held.push({ start: best.start, end: instant(best.start + minutes * 60_000) });
  }
  return steps;
}

function optionsOf(people: readonly PersonAvailability[], slots: readonly RotatingSlot[]) {
  return [...new Map(slots.map(({ start: at }) => carriersOf(people, at)).map((one) => [one.join(), one])).values()];
}

/** Everybody's count after a slot, and by how much the highest is above an equal share. */
function after(counts: Step["counts"], carriers: readonly PersonId[]) {
  const all = [...counts].map(([person, count]) => count + (carriers.includes(person) ? 1 : 0));
  return { all, above: Math.max(...all) - all.reduce((sum, count) => sum + count, 0) / all.length };
}

/** The options in which nobody carries who need not. */
function needed(options: Step["options"]): Step["options"] {
  const isPart = (one: readonly PersonId[], other: readonly PersonId[]) =>
    one.every((person) => other.includes(person));
  return options.filter((option) => !options.some((other) => other !== option && isPart(other, option)));
}

/** Whether somebody goes more than one above an equal share though the calendars leave another choice. */
const isUnfair = ({ options, chosen, counts }: Step) =>
  after(counts, chosen).above > 1 && needed(options).some((option) => after(counts, option).above <= 1);

const withMemory = outOfHoursBurden;
const withoutMemory = () => new Map();

describe("rotatingSlots over twelve weeks", () => {
  it("lets nobody carry more than one above an equal share when the calendars leave a choice", () => {
    let [steps, choices] = [0, 0];
    fc.assert(
      fc.property(circles(8), (circle) => {
        for (const step of simulate(circle, withMemory)) {
          expect(isUnfair(step)).toBe(false);
          steps += 1;
          if (needed(step.options).length > 1) choices += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(steps).toBeGreaterThan(200);
    expect(choices).toBeGreaterThan(50);
  });

  it("keeps a pair within one, week by week, as long as both could carry", () => {
    let whole = 0;
    fc.assert(
      fc.property(circles(2), (circle) => {
        const steps = simulate(circle, withMemory);
        const isOpen = steps.every(({ options }) => needed(options).length > 1 || needed(options)[0]!.length !== 1);
        if (!isOpen) return;
        whole += 1;
        for (const { counts, chosen } of steps) {
          const { all } = after(counts, chosen);
          expect(Math.abs(all[0]! - all[1]!)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
    expect(whole).toBeGreaterThan(10);
  });

  it("ranks the same in whatever order the others are given", () => {
    fc.assert(
      fc.property(circles(5), fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), ({ people, from }, carried) => {
        const [own, ...others] = people;
        const burden = new Map(people.map(({ person }, index) => [person, carried[index]!]));
        const search = {
          from,
          to: instant(from + 7 * dayMs),
          now: from,
          minutes,
          gridMinutes: 15,
          noticeMinutes: 0,
          bufferMinutes: 0,
          busyStatuses: ["busy" as const],
        };
        const ranked = (required: readonly PersonAvailability[]) =>
          rotatingSlots({ required, search, burden }).slots.map(({ start: at, score, outOfHours, reasons }) => ({
            at,
            score,
            outOfHours: outOfHours.toSorted(),
            codes: reasons.map(({ code }) => code),
          }));
        expect(ranked([own!, ...others.toReversed()])).toEqual(ranked(people));
      }),
      { numRuns: 60 },
    );
  });

  it("fails without memory, so the check can fail", () => {
    const unfair = fc
      .sample(circles(4), { numRuns: 30, seed: 7 })
      .filter((circle) => simulate(circle, withoutMemory).some(isUnfair));
    expect(unfair.length).toBeGreaterThan(5);
  });
});
