import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { availableHours, type HoursFacts } from "./available-hours.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { hours, item, search, somebody, starts, zone } from "./free-time-cases.ts";
import type { PersonAvailability } from "./person-availability.ts";
import { usualPreferences, type Preferences } from "./preferences.ts";
import { withAvailableHours } from "./with-available-hours.ts";
import { preferredSearch, withPreferences } from "./with-preferences.ts";

const monday = search("2026-01-05T00:00Z", "2026-01-06T00:00Z", { minutes: 60, gridMinutes: 60 });
const facts: HoursFacts = {
  zone: zone("Europe/Lisbon"),
  timeZone: "Europe/Lisbon",
  workingHours: hours("09:00", "17:00"),
  sessions: [],
  range: { from: monday.from, to: monday.to },
};
const preferences: Preferences = {
  ...usualPreferences,
  earliestMinute: 600,
  latestMinute: 960,
  noMeetingBlocks: [{ days: ["monday"], startMinute: 780, endMinute: 840, reason: "focus" }],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
};
const own = somebody("own");

describe("a search with preferences", () => {
  const found = ["10:00", "11:00", "14:00", "15:00"].map((time) => `01-05T${time}`);

  it("keeps inside one's own", () => {
    const required = [withPreferences(own, preferences, facts)];
    expect(starts({ required, search: { ...monday, ...preferredSearch(preferences, own) } })).toEqual(found);
  });

  it("finds the same for partners, who know the hours only", () => {
    const partner = withAvailableHours(own, availableHours(preferences, facts), facts.range);
    const other = somebody("other", { lunch: null });
    expect(starts({ required: [other, partner], search: monday })).toEqual(found);
  });

  it.each<[string, Partial<PersonAvailability>, string[]]>([
    ["time before a session", { bufferBeforeMinutes: 10, bufferAfterMinutes: 0 }, ["09:00", "10:00", "13:00", "14:00"]],
    ["time after a session", { bufferBeforeMinutes: 0, bufferAfterMinutes: 10 }, ["09:00", "12:00", "13:00"]],
    ["both", { bufferBeforeMinutes: 10, bufferAfterMinutes: 10 }, ["09:00", "13:00"]],
    [
      "none, whatever the search assumes",
      { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
      ["09:00", "10:00", "12:00", "13:00", "14:00"],
    ],
    ["what the search assumes, where nothing is known", {}, ["09:00", "13:00"]],
  ])("keeps free %s", (_, buffers, times) => {
    const busy = [item("2026-01-05T11:00Z", "2026-01-05T12:00Z"), item("2026-01-05T15:00Z", "2026-01-05T20:00Z")];
    const required = [somebody("a", { busy, ...buffers })];
    expect(starts({ required, search: { ...monday, bufferMinutes: 15 } })).toEqual(
      times.map((time) => `01-05T${time}`),
    );
  });

  it("takes the search's lunch for those of whom nothing is known, and only for them", () => {
    const noon = { ...monday, lunch: { startMinute: 720, endMinute: 780 } };
    const at = (required: PersonAvailability[]) => starts({ required, search: noon }).includes("01-05T12:00");
    expect(at([somebody("a")])).toBe(false);
    expect(at([somebody("a", { lunch: null })])).toBe(true);
    expect(at([somebody("a", { unavailable: [] })])).toBe(true);
    expect(at([somebody("a", { unavailable: [] }), somebody("b")])).toBe(false);
  });

  it("takes no session on full days of the person's own calendar", () => {
    const week = search("2026-01-05T00:00Z", "2026-01-08T00:00Z", { minutes: 60, gridMinutes: 60 });
    const person = somebody("a", {
      zone: zone("Pacific/Auckland"),
      workingHours: hours("00:00", "12:00"),
      fullDays: ["2026-01-07"],
    });
    const always = somebody("own", { workingHours: hours("00:00", "24:00") });
    const days = starts({ required: [always, person], search: week }).map((one) => one.slice(0, 5));
    // The 7th is there from 11:00 UTC on the 6th: without it the evenings of the 5th and the 7th are left.
    expect([...new Set(days)]).toEqual(["01-05", "01-07"]);
    expect(days.length).toBe(24);
  });

  it("prefers the days somebody likes, and says so", () => {
    const week = search("2026-01-05T00:00Z", "2026-01-12T00:00Z", { preferredDays: ["thursday"] });
    const [best] = commonFreeTime({ required: [own], search: week }).slots;
    expect(best!.start).toBe(instantOf("2026-01-08T09:00Z"));
    expect(best!.reasons).toContainEqual({ code: "preferred-day" });
  });

  it("learns an unknown zone from the hours somebody shares", () => {
    const unknown = somebody("guest", { assumed: ["zone-utc", "usual-working-hours"] });
    const shared = { ...availableHours(preferences, facts), timeZone: "Asia/Kathmandu" };
    const known = withAvailableHours(unknown, shared, facts.range);
    expect([known.zone.zone, known.assumed]).toEqual(["Asia/Kathmandu", ["usual-working-hours"]]);
    expect(withAvailableHours(own, shared, facts.range).zone.zone).toBe("Europe/Lisbon");
  });
});
