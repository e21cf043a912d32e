import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../../circles/instant.ts";
import { commonFreeTime } from "../../scheduling/common-free-time.ts";
import { everyDay, hours, item, search, somebody, zone } from "../../scheduling/free-time-cases.ts";
import { weekStretches } from "../../scheduling/week-stretches.ts";
import { hourElsewhere } from "../text/hour-elsewhere.ts";
import { hourState, weekCellText } from "../text/week-cell-text.ts";
import { weekRows } from "./week-rows.ts";

const lisbon = zone("Europe/Lisbon");
const hour = 3_600_000;

function weekOf(name: string, day: string, own = hours("00:00", "24:00", everyDay)) {
  const noon = instantOf(`${day}T12:00Z`);
  const asked = search(isoOf((noon - 240 * hour) as typeof noon), isoOf((noon + 240 * hour) as typeof noon));
  const person = somebody("own", { zone: zone(name), workingHours: own });
  return weekStretches({ input: { required: [person], search: asked }, slots: [], zone: zone(name), at: noon });
}

describe("weekRows", () => {
  it.each([
    ["Europe/Lisbon", "2026-03-25", 1, [6]],
    ["America/St_Johns", "2026-03-07", 2, [6]],
    ["Pacific/Auckland", "2026-09-26", 2, [6]],
  ])("has no cell for the hour that %s skips in the week of %s", (name, day, skipped, columns) => {
    const rows = weekRows(weekOf(name, day), zone(name));
    expect(rows).toHaveLength(24);
    const row = rows.find((one) => one.hour === skipped)!;
    expect(row.cells.flatMap((cell, column) => (cell === null ? [column] : []))).toEqual(columns);
  });

  it.each([
    ["Europe/Lisbon", "2026-10-25", 1],
    ["America/St_Johns", "2026-11-01", 1],
    ["Pacific/Auckland", "2026-04-04", 2],
    // Lord Howe goes back by half an hour: from 02:00 to 01:30.
    ["Australia/Lord_Howe", "2026-04-05", 1],
  ])("has a second row for the hour that comes twice in %s on %s", (name, day, twice) => {
    const rows = weekRows(weekOf(name, day), zone(name));
    expect(rows).toHaveLength(25);
    const again = rows.filter((one) => one.turn === 1);
    expect(again.map((one) => one.hour)).toEqual([twice]);
    expect(again[0]!.cells.map((cell) => cell !== null)).toEqual([false, false, false, false, false, false, true]);
  });

  it.each(["2026-03-25", "2026-10-25", "2026-06-10"])("leaves out and doubles nothing of the week of %s", (day) => {
    for (const name of ["Europe/Lisbon", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"]) {
      const days = weekOf(name, day);
      const rows = weekRows(days, zone(name));
      for (const [column, { range }] of days.entries()) {
        const cells = rows.flatMap(({ cells: own }) => own[column] ?? []).toSorted((a, b) => a.from - b.from);
        expect(cells[0]!.from).toBe(range.from);
        expect(cells.at(-1)!.to).toBe(range.to);
        for (const [at, cell] of cells.entries()) if (at > 0) expect(cell.from).toBe(cells[at - 1]!.to);
      }
    }
  });

  it("shows the hours in which somebody works, and office hours where nobody does", () => {
    const shown = (own: ReturnType<typeof hours>) => {
      const rows = weekRows(weekOf("Europe/Lisbon", "2026-06-10", own), lisbon);
      return [rows[0]!.hour, rows.at(-1)!.hour];
    };
    expect(shown(hours("09:30", "17:00"))).toEqual([9, 16]);
    expect(shown(hours("09:00", "09:00"))).toEqual([8, 17]);
  });
});

describe("hourElsewhere", () => {
  const clock = (text: string) => text.replaceAll(/ [AP]M/g, "");
  const [nine] = weekRows(weekOf("Europe/Lisbon", "2026-03-25", hours("09:00", "10:00", everyDay)), lisbon);

  it("tells an hour on a clock that differs, once", () => {
    const others = ["Kathmandu", "Kathmandu"].map((name) => ({ name, zone: zone("Asia/Kathmandu") }));
    const [text, more] = hourElsewhere({ ...nine!, cells: nine!.cells.slice(0, 6) }, lisbon, others);
    expect(clock(text!)).toMatch(/^0?2:45 Kathmandu$|^14:45 Kathmandu$/);
    expect(more).toBeUndefined();
  });

  it("says from which day on it is another one, and when it is another day there", () => {
    const [text] = hourElsewhere(nine!, lisbon, [{ name: "A", zone: zone("Asia/Kathmandu") }]);
    expect(clock(text!)).toMatch(
      /^\S*2:45, from \S+ \S+ \S+ \S*1:45 Kathmandu$|^14:45, from \S+ \S+ \S+ 13:45 Kathmandu$/,
    );
    const [far] = hourElsewhere(
      { ...nine!, cells: [null, { from: instantOf("2026-06-10T20:00Z"), to: instantOf("2026-06-10T21:00Z") }] },
      lisbon,
      [{ name: "A", zone: zone("Pacific/Auckland") }],
    );
    expect(far).toMatch(/next day Auckland$/);
  });

  it("says nothing of a clock that shows the same, and calls rules without a name after the person", () => {
    expect(hourElsewhere(nine!, lisbon, [{ name: "B", zone: zone("Europe/London") }])).toEqual([]);
    const [text] = hourElsewhere(nine!, lisbon, [
      { name: "Ana Sousa", zone: { ...zone("Asia/Kathmandu"), zone: "custom" } },
    ]);
    expect(text).toMatch(/\d( [AP]M)? Ana$/);
  });
});

describe("weekCellText", () => {
  const at = (time: string) => instantOf(`2026-06-10T${time}Z`);
  const range = { from: at("09:00"), to: at("10:00") };
  const working = [{ from: at("09:00"), to: at("17:00") }];
  const person = (name: string) => somebody(name).person;
  const people = [
    { person: person("free"), readable: true, working, free: working },
    { person: person("part"), readable: true, working, free: [{ from: at("09:30"), to: at("12:00") }] },
    { person: person("busy"), readable: true, working, free: [] },
    { person: person("unread"), readable: false, working, free: [] },
    { person: person("off"), readable: true, working: [], free: [] },
  ];

  it("says of everybody how they stand, and of an unreadable calendar that it is not known", () => {
    expect(people.map((one) => hourState(one, range))).toEqual(["free", "partly-free", "not-free", "unknown", "off"]);
    expect(weekCellText(range, people, (id) => id.split(".").at(-1)!)).toBe(
      "Free: free. Free for a part: part. Not free: busy. Outside working hours: off. Not known: unread.",
    );
  });

  it("takes nothing of what blocks for free", () => {
    const busy = somebody("own", { busy: [item("2026-06-10T09:00Z", "2026-06-10T10:00Z")] });
    const asked = search("2026-06-08T00:00Z", "2026-06-20T00:00Z");
    const input = { required: [busy], search: asked };
    const days = weekStretches({ input, slots: commonFreeTime(input).slots, zone: lisbon, at: at("12:00") });
    const wednesday = days[2]!.people[0]!;
    expect(hourState(wednesday, range)).toBe("not-free");
  });
});
