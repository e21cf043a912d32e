import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import { namedZone } from "../../scheduling/named-zone.ts";
import type { Rhythm } from "../../scheduling/rhythm.ts";
import type { StandingDate } from "../../scheduling/standing-slot.ts";
import { dateOutcomeText } from "./date-outcome-text.ts";
import { rhythmText } from "./rhythm-text.ts";
import { seriesClocks } from "./series-clocks.ts";
import { standingText } from "./standing-text.ts";
import { clockText, dayText } from "./time-text.ts";

const tomas = personId("tenant", "tomas");
const maya = personId("tenant", "maya");
const at = instant(Date.UTC(2027, 2, 24, 9, 15));
const minute = 60_000;
const week = 7 * 24 * 60 * minute;

describe("rhythmText", () => {
  it.each<[Rhythm, string]>([
    [{ every: "weeks", weeks: 1 }, "every week"],
    [{ every: "weeks", weeks: 4 }, "every 4 weeks"],
    [{ every: "month", week: "last" }, "every month"],
  ])("%j → %s", (rhythm, text) => {
    expect(rhythmText(rhythm)).toBe(text);
  });
});

describe("standingText", () => {
  const slot = { weekday: "tuesday", minuteOfDay: 23 * 60 + 30, minutes: 45 } as const;
  const utc = (minutes: number) => clockText(instant(minutes * minute), "UTC");
  const clock = `${utc(23 * 60 + 30)} – ${utc(15)}`;
  it.each<[Rhythm, string]>([
    [{ every: "weeks", weeks: 1 }, `Tuesdays, ${clock}`],
    [{ every: "weeks", weeks: 2 }, `Tuesdays every 2 weeks, ${clock}`],
    [{ every: "month", week: 2 }, `The second Tuesday of every month, ${clock}`],
    [{ every: "month", week: "last" }, `The last Tuesday of every month, ${clock}`],
  ])("%j, over midnight", (rhythm, text) => {
    expect(standingText(slot, rhythm)).toBe(text);
  });
});

describe("dateOutcomeText", () => {
  const date = { number: 1, originalStart: at };
  const told: readonly [StandingDate, string][] = [
    [{ ...date, outcome: "holds", without: [] }, "Holds."],
    [{ ...date, outcome: "holds", without: [tomas] }, "Holds, without Tomás."],
    [{ ...date, outcome: "clash", people: [{ person: maya, own: true, why: "busy" }] }, "You are busy."],
    [
      {
        ...date,
        outcome: "clash",
        people: [
          { person: maya, own: true, why: "outside-hours" },
          { person: tomas, own: false, why: "busy" },
        ],
      },
      "Outside your working hours. Tomás is busy.",
    ],
    [
      { ...date, outcome: "clash", people: [{ person: tomas, own: false, why: "unknown" }] },
      "Tomás: calendar unknown.",
    ],
    [
      { ...date, outcome: "outside-hours", people: [{ person: tomas, own: false, why: "outside-hours" }] },
      "Outside the working hours of Tomás.",
    ],
    [
      { ...date, outcome: "clock-change", clock: "skipped" },
      "The clocks go forward: this time does not exist on that day.",
    ],
    [{ ...date, outcome: "clock-change", clock: "twice" }, "The clocks go back: this time comes twice on that day."],
    [{ ...date, outcome: "clock-change", clock: "during" }, "The clocks change during the session."],
  ];
  it.each(told)("%j", (one, text) => {
    expect(dateOutcomeText(one, (person) => (person === tomas ? "Tomás" : "Maya"))).toBe(text);
  });
});

describe("seriesClocks", () => {
  const range = { from: instant(at - 4 * week), to: instant(at + 4 * week) };
  const ruled = (name: string) => {
    const zone = namedZone(name, range);
    if (zone === null) throw new Error(name);
    return zone;
  };
  const clock = (start: number, zone: string) =>
    `${clockText(instant(start), zone)} – ${clockText(instant(start + 45 * minute), zone)}`;
  const clocks = (own: string, their: string, starts = [at, instant(at + week)]) =>
    seriesClocks({ starts, minutes: 45, zone: ruled(own), others: [{ name: "Tomás", zone: ruled(their) }] });

  it("says nothing of a clock that is the same on every date", () => {
    expect(clocks("Europe/Lisbon", "Europe/London")).toEqual([]);
  });

  it("says from which date the others' clock shows another time", () => {
    // Lisbon's summer begins on 28 March 2027, Kathmandu has none.
    const second = instant(at + week);
    expect(clocks("Asia/Kathmandu", "Europe/Lisbon")).toEqual([
      `${clock(at, "Europe/Lisbon")}, from ${dayText(second, "Asia/Kathmandu")} ${clock(second, "Europe/Lisbon")} Lisbon`,
    ]);
  });

  it("says where it is another day there", () => {
    const evening = instant(Date.UTC(2027, 2, 2, 23, 30));
    expect(clocks("America/St_Johns", "Pacific/Auckland", [evening])).toEqual([
      `${clock(evening, "Pacific/Auckland")} next day Auckland`,
    ]);
    expect(clocks("Pacific/Auckland", "America/St_Johns", [evening])).toEqual([
      `${clock(evening, "America/St_Johns")} day before St Johns`,
    ]);
  });
});
