import { describe, expect, it } from "vitest";

import { dayName, dayNumber } from "./day-name.ts";
import { daysToMoveTo } from "./days-to-move-to.ts";
import { monthWeeksOf } from "./month-weekday.ts";
import { mostWeeksBetween, type Rhythm } from "./rhythm.ts";
import { seriesDays } from "./series-days.ts";

describe("daysToMoveTo", () => {
  it("goes from the day over its week to half way to the dates beside it", () => {
    const reaches = daysToMoveTo(dayNumber("2026-05-20"), { every: "weeks", weeks: 2 });
    expect(reaches.map(({ reach, days }) => [reach, days.map((day) => dayName(day).slice(5)).join(" ")])).toEqual([
      ["same-day", "05-20"],
      ["same-week", "05-18 05-19 05-21 05-22 05-23 05-24"],
      ["same-period", "05-14 05-15 05-16 05-17 05-25 05-26"],
    ]);
  });

  it("never lets a date come to the day of the one after, or past it, wherever both go", () => {
    const monthly = (day: number) => monthWeeksOf(day).map((week): Rhythm => ({ every: "month", week }));
    const weekly = Array.from({ length: mostWeeksBetween }, (_, index): Rhythm => ({
      every: "weeks",
      weeks: index + 1,
    }));
    for (let day = dayNumber("2026-01-01"); day < dayNumber("2027-01-01"); day += 1) {
      for (const rhythm of [...weekly, ...monthly(day)]) {
        const reached = seriesDays({ rhythm, firstDay: day, count: 3 }).map((one) =>
          daysToMoveTo(one, rhythm).flatMap(({ days }) => days),
        );
        for (const [index, days] of reached.slice(0, -1).entries()) {
          expect(Math.max(...days)).toBeLessThan(Math.min(...reached[index + 1]!));
        }
      }
    }
  });
});
