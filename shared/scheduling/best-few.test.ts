import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { everyDay, hours, item, search, somebody } from "./free-time-cases.ts";
import type { Search } from "./search.ts";

// Three days from a Monday, an hour and a session of an hour each: what a later day has more is what the search for one
// slot must still reckon with when it has seen the first day.
const openDaily = hours("10:00", "11:00", everyDay);
const wednesday = instantOf("2026-01-07T10:00Z");

describe("commonFreeTime, asked for the best one", () => {
  it.each<[string, Partial<Search>]>([
    ["on the weekday and at the time of last time", { previous: instantOf("2025-12-31T10:00Z") }],
    ["on a preferred day", { preferredDays: ["wednesday"] }],
  ])("goes on to a later day that is better: %s", (_, wishes) => {
    const asked = {
      required: [somebody("ann", { workingHours: openDaily })],
      search: search("2026-01-05T00:00Z", "2026-01-08T00:00Z", { minutes: 60, ...wishes }),
    };
    expect(commonFreeTime(asked).slots[0]!.start).toBe(wednesday);
    expect(commonFreeTime({ ...asked, most: 1 }).slots.map(({ start }) => start)).toEqual([wednesday]);
  });

  it("goes on to a day whose free time is exactly as long as the session", () => {
    const busy = [item("2026-01-06T09:00Z", "2026-01-06T10:00Z"), item("2026-01-06T11:00Z", "2026-01-06T17:00Z")];
    const asked = {
      required: [somebody("ann", { busy })],
      search: search("2026-01-05T00:00Z", "2026-01-07T00:00Z", { minutes: 60 }),
    };
    const best = commonFreeTime({ ...asked, most: 1 }).slots.map(({ start }) => start);
    expect(best).toEqual([instantOf("2026-01-06T10:00Z")]);
    expect(best).toEqual(
      commonFreeTime(asked)
        .slots.map(({ start }) => start)
        .slice(0, 1),
    );
  });
});
