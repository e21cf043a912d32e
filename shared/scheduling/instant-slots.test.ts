import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { everyDay, hours, item, search, somebody, zone } from "./free-time-cases.ts";
import { instantSlots, type Horizon } from "./instant-slots.ts";
import type { Search } from "./search.ts";

/** A fortnight from a Friday at 15:33 on. */
const friday = (changed: Partial<Search> = {}) =>
  search("2026-01-09T15:30Z", "2026-01-23T00:00Z", {
    now: instantOf("2026-01-09T15:33Z"),
    minutes: 30,
    noticeMinutes: 1_440,
    ...changed,
  });
const own = somebody("own");
const starts = (horizon: Horizon, changed: Partial<Search> = {}, required = [own]) =>
  instantSlots({ required, search: friday(changed), horizon }).slots.map(({ start }) => isoOf(start).slice(5, 16));

describe("instantSlots", () => {
  it("begins soon, on every quarter, and ends tomorrow", () => {
    expect(starts("tomorrow")).toEqual(["01-09T15:45", "01-09T16:00", "01-09T16:15", "01-09T16:30"]);
  });

  it("begins on every five minutes when it is short", () => {
    expect(starts("tomorrow", { minutes: 15 }).slice(0, 3)).toEqual(["01-09T15:45", "01-09T15:50", "01-09T15:55"]);
  });

  it("keeps less notice than usual, and what is less than that", () => {
    expect(starts("tomorrow", { minutes: 15, noticeMinutes: 0 })[0]).toBe("01-09T15:35");
  });

  it.each<[Horizon, string | undefined]>([
    ["tomorrow", "01-09T16:30"],
    [0, "01-09T16:30"],
    [1, "01-12T16:30"],
    [2, "01-13T16:30"],
  ])("looks %s far, over the weekend", (horizon, last) => {
    expect(starts(horizon).at(-1)).toBe(last);
  });

  it("tells the soonest first, with its reasons", () => {
    const busy = [item("2026-01-09T15:00Z", "2026-01-10T00:00Z")];
    const { slots } = instantSlots({ required: [somebody("a", { busy })], search: friday(), horizon: 2 });
    expect(slots[0]!.start).toBe(instantOf("2026-01-12T09:00Z"));
    expect(slots.map(({ score }) => score)).toEqual(slots.map((_, index) => slots.length - index));
    const { slots: today } = instantSlots({ required: [own], search: friday(), horizon: 2 });
    expect(today[0]!.reasons).toContainEqual({ code: "today" });
  });

  it("knows tomorrow by the first person's clock, also when it is 23 hours long", () => {
    const night = { workingHours: hours("00:00", "24:00", everyDay) };
    const kathmandu = somebody("a", { zone: zone("Asia/Kathmandu"), ...night });
    expect(starts("tomorrow", {}, [kathmandu]).at(-1)).toBe("01-10T17:45");
    const lisbon = somebody("a", night);
    const march = {
      from: instantOf("2026-03-28T12:00Z"),
      now: instantOf("2026-03-28T12:00Z"),
      to: instantOf("2026-04-03T00:00Z"),
    };
    expect(starts("tomorrow", march, [lisbon]).at(-1)).toBe("03-29T22:30");
  });

  it("finds nothing behind its horizon, nor without working days", () => {
    expect(starts("tomorrow", { from: instantOf("2026-01-12T00:00Z") })).toEqual([]);
    expect(starts(2, {}, [somebody("a", { workingHours: hours("09:00", "17:00", []) })])).toEqual([]);
  });

  it("refuses what commonFreeTime refuses", () => {
    expect(() => starts(2, { minutes: 7 })).toThrow(new RangeError("length-not-in-five-minutes"));
  });
});
