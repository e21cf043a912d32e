import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { everyDay, hours, item, search, somebody, zone } from "./free-time-cases.ts";
import { fromIanaZone } from "./iana-zone.ts";
import type { CommonFreeTimeInput } from "./search.ts";
import { weekStretches, type WeekQuestion } from "./week-stretches.ts";
import type { TimeRange } from "./zone-rules.ts";

const hour = 3_600_000;
const own = somebody("own", { busy: [item("2026-03-24T10:00Z", "2026-03-24T11:00Z", "oof")] });
const far = somebody("far", { zone: zone("Asia/Kathmandu"), workingHours: hours("13:00", "21:00") });
const input: CommonFreeTimeInput = {
  required: [own, far],
  search: search("2026-03-24T00:00Z", "2026-04-10T00:00Z", {
    now: instantOf("2026-03-24T08:00Z"),
    noticeMinutes: 120,
    minutes: 60,
    gridMinutes: 30,
  }),
};
const at = instantOf("2026-03-25T12:00Z");
const weekOf = (changed: Partial<WeekQuestion> = {}, asked = input) =>
  weekStretches({ input: asked, slots: commonFreeTime(asked).slots, zone: zone("Europe/Lisbon"), at, ...changed });
const told = (ranges: readonly TimeRange[]) =>
  ranges.map(({ from, to }) => `${isoOf(from).slice(8, 16)}-${isoOf(to).slice(8, 16)}`);

describe("weekStretches", () => {
  it("tells of each day who works, who is free, when all are, and what can be booked", () => {
    const tuesday = weekOf()[1]!;
    expect(tuesday).toMatchObject({ day: "2026-03-24", weekday: "tuesday" });
    const [mine, theirs] = tuesday.people;
    expect([mine!.working, mine!.free, theirs!.free, tuesday.common].map(told)).toEqual([
      ["24T09:00-24T17:00"],
      ["24T09:00-24T10:00", "24T11:00-24T17:00"],
      ["24T07:15-24T15:15"],
      ["24T11:00-24T15:15"],
    ]);
    expect(tuesday.candidates.map(({ start }) => isoOf(start).slice(11, 16))).toEqual([
      "11:00",
      "11:30",
      "12:00",
      "12:30",
      "13:00",
      "13:30",
      "14:00",
    ]);
    expect(JSON.stringify(tuesday)).not.toContain("oof");
  });

  it("tells nothing of what was not searched", () => {
    const [monday] = weekOf();
    expect(monday).toMatchObject({ day: "2026-03-23", common: [], candidates: [] });
    expect(monday!.people.every(({ working, free }) => working.length === 0 && free.length === 0)).toBe(true);
    expect(weekOf({ at: instantOf("2026-06-01T00:00Z") }).flatMap(({ people }) => people[0]!.working)).toEqual([]);
  });

  it.each([
    ["Europe/Lisbon", "2026-03-25", [24, 24, 24, 24, 24, 24, 23]],
    ["Europe/Lisbon", "2026-10-25", [24, 24, 24, 24, 24, 24, 25]],
    ["America/St_Johns", "2026-11-01", [24, 24, 24, 24, 24, 24, 25]],
    ["Pacific/Auckland", "2026-09-26", [24, 24, 24, 24, 24, 24, 23]],
    ["Asia/Kathmandu", "2026-03-25", [24, 24, 24, 24, 24, 24, 24]],
  ])("knows how long the days of %s are around %s", (name, day, lengths) => {
    const always = somebody("own", { zone: zone(name), workingHours: hours("00:00", "24:00", everyDay) });
    const noon = instantOf(`${day}T12:00Z`);
    const range = { from: (noon - 10 * 24 * hour) as typeof noon, to: (noon + 10 * 24 * hour) as typeof noon };
    const asked = { required: [always], search: { ...input.search, ...range, now: range.from } };
    const days = weekOf({ zone: zone(name), at: noon }, asked);
    expect(days.map(({ range: { from, to } }) => (to - from) / hour)).toEqual(lengths);
    expect(days.map(({ people }) => people[0]!.working)).toEqual(days.map((one) => [one.range]));
  });

  it("cuts a night at midnight of the viewer's clock", () => {
    const days = weekOf({ zone: zone("Pacific/Auckland") });
    // Lisbon's Wednesday from 09:00 on is 22:00 in Auckland.
    expect(days.map(({ people }) => told(people[0]!.working)).slice(2, 4)).toEqual([
      ["24T11:00-24T17:00", "25T09:00-25T11:00"],
      ["25T11:00-25T17:00", "26T09:00-26T11:00"],
    ]);
  });

  it("shows an unreadable calendar as unknown, never as free", () => {
    const unread = somebody("unread", { readable: false });
    const [, tuesday] = weekOf({}, { ...input, required: [own, unread] });
    expect(tuesday!.people[1]).toMatchObject({ readable: false, free: [] });
    expect(told(tuesday!.common)).toEqual(["24T11:00-24T17:00"]);
    const [, asOptional] = weekOf({}, { ...input, required: [own], optional: [unread], quorum: 2 });
    expect(asOptional!.common).toEqual([]);
  });

  it("counts the quorum and begins the week where the reader's does", () => {
    const circle = { ...input, required: [own], optional: [far, somebody("c", { busy: far.busy })], quorum: 2 };
    const days = weekOf({ firstDay: "sunday" }, circle);
    expect(days.map(({ weekday }) => weekday)).toEqual(everyDaySundayFirst);
    expect(told(days[2]!.common)).toEqual(["24T11:00-24T17:00"]);
  });

  it("has every candidate inside the common time of its own day", () => {
    for (const { range, common, candidates } of weekOf()) {
      for (const { start, minutes } of candidates) {
        expect(start >= range.from && start < range.to).toBe(true);
        expect(common.some(({ from, to }) => from <= start && start + minutes * 60_000 <= to)).toBe(true);
      }
    }
  });

  it("refuses a zone whose rules end inside the week, and a search that makes no sense", () => {
    const short = fromIanaZone("Europe/Lisbon", input.search)!;
    expect(() => weekOf({ zone: short })).toThrow(new RangeError("zone-not-covered"));
    expect(() => weekStretches({ input: { ...input, required: [] }, slots: [], zone: short, at })).toThrow(
      new RangeError("nobody-to-meet"),
    );
  });
});

const everyDaySundayFirst = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
