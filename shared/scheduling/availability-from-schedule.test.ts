import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { availabilityFromSchedule } from "./availability-from-schedule.ts";
import type { ScheduleReading } from "./schedule-reading.ts";

const range = { from: instantOf("2026-05-04T08:00Z"), to: instantOf("2026-05-04T09:00Z") };

function reading(changed: Partial<ScheduleReading> = {}): ScheduleReading {
  return {
    person: personId("tenant", "partner"),
    error: null,
    viewStart: range.from,
    viewMinutes: 5,
    view: "0".repeat(12),
    items: [],
    workingHours: {
      days: ["monday", "Tuesday"],
      start: "08:30:00.0000000",
      end: "17:00:00.0000000",
      zone: { name: "Nepal Standard Time" },
    },
    fallbackZone: "Europe/Lisbon",
    ...changed,
  };
}

const item = (start: string, end: string, status: ScheduleReading["items"][number]["status"]) => ({
  start: instantOf(`2026-05-04T${start}Z`),
  end: instantOf(`2026-05-04T${end}Z`),
  status,
});

function rulesOf(year: number) {
  const rule = { time: "02:00:00.0000000", dayOccurrence: 5, dayOfWeek: "sunday", year };
  return { bias: 0, standardOffset: { ...rule, month: 10 }, daylightOffset: { ...rule, month: 3, daylightBias: -60 } };
}

function busy(changed: Partial<ScheduleReading>): string[] {
  const { busy: stretches } = availabilityFromSchedule(reading(changed), range);
  return stretches.map(
    ({ start, end, status }) => `${isoOf(start).slice(11, 16)}–${isoOf(end).slice(11, 16)} ${status}`,
  );
}

describe("availabilityFromSchedule", () => {
  it("gives zone and hours as the calendar tells them", () => {
    expect(availabilityFromSchedule(reading(), range)).toMatchObject({
      zone: { zone: "Asia/Kathmandu", offsets: [345] },
      workingHours: { days: ["monday", "tuesday"], startMinute: 510, endMinute: 1_020 },
      busy: [],
      readable: true,
      assumed: [],
    });
  });

  it.each<[string, Partial<ScheduleReading>, string[]]>([
    [
      "the exact item, not the rounded view",
      { view: "022000000000", items: [item("08:07", "08:13", "busy")] },
      ["08:07–08:13 busy"],
    ],
    ["the view where no item tells", { view: "002200000000" }, ["08:10–08:20 busy"]],
    [
      "the busier view besides the item",
      { view: "033000000000", items: [item("08:05", "08:15", "workingElsewhere")] },
      ["08:05–08:15 workingElsewhere", "08:05–08:15 oof"],
    ],
    ["the busier item", { view: "011000000000", items: [item("08:05", "08:15", "busy")] }, ["08:05–08:15 busy"]],
    [
      "unknown for a character nobody has explained",
      { view: "0000x0?00000" },
      ["08:20–08:25 unknown", "08:30–08:35 unknown"],
    ],
    ["nothing for a free item", { items: [item("08:05", "08:15", "free")] }, []],
    ["unknown after a view that ends early", { view: "000000" }, ["08:30–09:00 unknown"]],
    [
      "unknown before a view that begins late",
      { viewStart: instantOf("2026-05-04T08:30Z"), view: "000000" },
      ["08:00–08:30 unknown"],
    ],
    [
      "one stretch per state",
      { view: "112233440000" },
      ["08:00–08:10 tentative", "08:10–08:20 busy", "08:20–08:30 oof", "08:30–08:40 workingElsewhere"],
    ],
  ])("takes %s", (_, changed, stretches) => {
    expect(busy(changed)).toEqual(stretches);
  });

  it.each<[string, Partial<ScheduleReading>]>([
    ["an error", { error: "5009", view: "" }],
    ["an error beside a view", { error: "5009" }],
    ["no view at all", { view: "" }],
  ])("is not readable with %s, and then nothing is told of busy time", (_, changed) => {
    expect(availabilityFromSchedule(reading(changed), range)).toMatchObject({ readable: false, busy: [] });
  });

  it.each<[string, ScheduleReading["workingHours"], string | null, string, string[]]>([
    [
      "the card's zone for an unknown name",
      { ...reading().workingHours!, zone: { name: "Customized Time Zone" } },
      "Europe/Lisbon",
      "Europe/Lisbon",
      ["zone-from-card"],
    ],
    [
      "the card's zone and usual hours for none",
      null,
      "Europe/Lisbon",
      "Europe/Lisbon",
      ["zone-from-card", "usual-working-hours"],
    ],
    [
      "UTC when the card's zone is unknown too",
      null,
      "Nowhere/Atlantis",
      "Etc/UTC",
      ["zone-utc", "usual-working-hours"],
    ],
    ["UTC without a card", { ...reading().workingHours!, zone: { name: "" } }, null, "Etc/UTC", ["zone-utc"]],
    [
      "the card's zone for rules of a year gone by",
      { ...reading().workingHours!, zone: rulesOf(2020) },
      "Europe/Lisbon",
      "Europe/Lisbon",
      ["zone-from-card"],
    ],
    ["nothing for rules of this year", { ...reading().workingHours!, zone: rulesOf(2026) }, null, "custom", []],
    [
      "usual hours for no days",
      { ...reading().workingHours!, days: [] },
      null,
      "Asia/Kathmandu",
      ["usual-working-hours"],
    ],
    [
      "usual hours for empty ones",
      { ...reading().workingHours!, start: "17:00:00" },
      null,
      "Asia/Kathmandu",
      ["usual-working-hours"],
    ],
    [
      "usual hours for times that are none",
      { ...reading().workingHours!, start: "late" },
      null,
      "Asia/Kathmandu",
      ["usual-working-hours"],
    ],
  ])("says what it assumed: %s", (_, workingHours, fallbackZone, zone, assumed) => {
    const person = availabilityFromSchedule(reading({ workingHours, fallbackZone }), range);
    expect([person.zone.zone, person.assumed]).toEqual([zone, assumed]);
  });

  it("takes the rules of a custom zone, without a name", () => {
    const zone = { bias: -345, standardOffset: null, daylightOffset: null };
    const person = availabilityFromSchedule(reading({ workingHours: { ...reading().workingHours!, zone } }), range);
    expect(person.zone).toMatchObject({ zone: "custom", offsets: [345] });
  });

  // Looked for in January, told of from the twelve weeks before on.
  it.each<[string, number, Partial<ReturnType<typeof availabilityFromSchedule>["zone"]>, readonly string[]]>([
    ["the card's zone, where rules end before what is searched", 2026, { zone: "Europe/Lisbon" }, ["zone-from-card"]],
    [
      "rules that begin with what is searched",
      2027,
      { zone: "custom", from: instantOf("2027-01-01T00:00Z"), to: instantOf("2027-02-10T00:00Z") },
      [],
    ],
    ["the card's zone, where rules begin after it", 2028, { zone: "Europe/Lisbon" }, ["zone-from-card"]],
    ["rules for every year", 0, { zone: "custom", from: instantOf("2026-10-10T00:00Z") }, []],
  ])("takes for a search with its history %s (%i)", (_, year, zone, assumed) => {
    const reach = {
      from: instantOf("2026-10-10T00:00Z"),
      to: instantOf("2027-02-10T00:00Z"),
      searched: { from: instantOf("2027-01-04T00:00Z"), to: instantOf("2027-02-01T00:00Z") },
    };
    const told = reading({ workingHours: { ...reading().workingHours!, zone: rulesOf(year) } });
    expect(availabilityFromSchedule(told, reach)).toMatchObject({ zone, assumed });
  });
});
