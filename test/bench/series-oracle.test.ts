import ICAL from "ical.js";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { instantOf } from "shared/circles/instant.ts";
import { dayName, dayNumber } from "shared/scheduling/day-name.ts";
import { fromIanaZone } from "shared/scheduling/iana-zone.ts";
import { monthWeeksOf } from "shared/scheduling/month-weekday.ts";
import type { Rhythm } from "shared/scheduling/rhythm.ts";
import { seriesDates } from "shared/scheduling/series-dates.ts";
import type { SeriesInput } from "shared/scheduling/series-problem.ts";
import { weekdayOf } from "shared/scheduling/wall-time.ts";
import { countIntl } from "./count-intl.ts";
import { seeded } from "./seeded.ts";

const range = { from: instantOf("2025-01-01T00:00Z"), to: instantOf("2030-01-01T00:00Z") };
const zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Auckland", "Europe/Berlin"].map((name) =>
  fromIanaZone(name, range)!,
);
/** Local days of 2026 on which clocks change, those of Kathmandu made up: there they never do. */
const changeDays: Readonly<Record<string, readonly string[]>> = {
  "America/St_Johns": ["2026-03-08", "2026-11-01"],
  "Pacific/Auckland": ["2026-04-05", "2026-09-27"],
  "Europe/Berlin": ["2026-03-29", "2026-10-25"],
  "Asia/Kathmandu": ["2026-04-05", "2026-10-25"],
};

/** A series of which one date falls on a day of a clock change, or near it; many of them in the small hours. */
function caseOf(seed: number): SeriesInput {
  const random = seeded(seed);
  const zone = random.pick(zones);
  const near = dayNumber(random.pick(changeDays[zone.zone]!)) + random.pick([0, 0, 0, -1, 1, random.whole(-40, 40)]);
  const weeks = random.whole(1, 12);
  const weekly = random.whole(0, 1) === 0;
  // A weekly series begins some dates earlier, a monthly one on that day.
  const day = weekly ? near - 7 * weeks * random.whole(0, 1) : near;
  const rhythm: Rhythm = weekly ? { every: "weeks", weeks } : { every: "month", week: random.pick(monthWeeksOf(day)) };
  const minute = random.pick([random.whole(0, 287) * 5, random.whole(12, 48) * 5]);
  const count = random.whole(2, weekly && weeks > 4 ? 12 : 30);
  return { rhythm, first: { day, minute }, zone, count, minutes: random.whole(1, 24) * 5 };
}

/** `2026-03-29T02:30` of every date, by ical.js: it knows nothing of zones here. */
function wallsByIcal({ rhythm, first, count }: SeriesInput): string[] {
  const weekday = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][weekdayOf(first.day)]!;
  const time = `${String(Math.floor(first.minute / 60)).padStart(2, "0")}:${String(first.minute % 60).padStart(2, "0")}`;
  const rule =
    rhythm.every === "weeks"
      ? `FREQ=WEEKLY;INTERVAL=${rhythm.weeks};COUNT=${count}`
      : `FREQ=MONTHLY;BYDAY=${rhythm.week === "last" ? -1 : rhythm.week}${weekday};COUNT=${count}`;
  const start = ICAL.Time.fromDateTimeString(`${dayName(first.day)}T${time}:00`);
  const dates = ICAL.Recur.fromString(rule).iterator(start);
  return Array.from({ length: count }, () => dates.next().toString().slice(0, 16));
}

/** Where luxon puts a wall time, and what clock changes make of a session then. */
function readByLuxon(wall: string, zone: string, minutes: number): { at: number; clock: string } {
  const start = DateTime.fromISO(wall, { zone });
  const at = Math.min(...start.getPossibleOffsets().map((one) => one.toMillis()));
  if (start.toISO()!.slice(0, 16) !== wall) return { at: start.toMillis(), clock: "skipped" };
  if (start.getPossibleOffsets().length > 1) return { at, clock: "twice" };
  const end = start.plus(minutes * 60_000);
  const asShown = DateTime.fromISO(wall, { zone: "utc" }).plus({ minutes }).toISO()!.slice(0, 16);
  const plain = end.toISO()!.slice(0, 16) === asShown && end.getPossibleOffsets().length === 1;
  return { at, clock: plain ? "plain" : "during" };
}

describe("seriesDates, against ical.js and luxon", () => {
  const cases = Array.from({ length: 1_600 }, (_, seed) => ({ seed, series: caseOf(seed) }));

  it("gives the very dates, each at its wall time, and marks those that clock changes spoil", () => {
    const seen = new Map<string, number>();
    let dates = 0;
    for (const { seed, series } of cases) {
      const expected = wallsByIcal(series).map((wall) => ({
        wall,
        ...readByLuxon(wall, series.zone.zone, series.minutes),
      }));
      const found = seriesDates(series).map(({ wall, originalStart, clock }) => ({
        wall: `${dayName(wall.day)}T${new Date(wall.minute * 60_000).toISOString().slice(11, 16)}`,
        at: originalStart as number,
        clock: clock as string,
      }));
      expect(found, `seed ${seed}`).toEqual(expected);
      dates += found.length;
      for (const { clock } of found) {
        const key = `${series.zone.zone} ${clock}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
    expect(dates).toBeGreaterThan(10_000);
    expect([...seen.keys()].toSorted()).toEqual(
      ["America/St_Johns", "Europe/Berlin", "Pacific/Auckland"]
        .flatMap((zone) => ["during", "plain", "skipped", "twice"].map((clock) => `${zone} ${clock}`))
        .concat("Asia/Kathmandu plain")
        .toSorted(),
    );
  });

  it("asks Intl for nothing", () => {
    const work = () => cases.forEach(({ series }) => seriesDates(series));
    expect(countIntl(work)).toEqual({ built: 0, formatted: 0 });
  });
});
