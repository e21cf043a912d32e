import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { fromIanaZone } from "./iana-zone.ts";

const year = { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-01-01T00:00Z") };

describe("fromIanaZone", () => {
  it.each<[string, number[], string[]]>([
    ["Asia/Kathmandu", [345], []],
    ["America/St_Johns", [-210, -150, -210], ["2026-03-08T05:30:00.000Z", "2026-11-01T04:30:00.000Z"]],
    ["Pacific/Auckland", [780, 720, 780], ["2026-04-04T14:00:00.000Z", "2026-09-26T14:00:00.000Z"]],
    ["Europe/Lisbon", [0, 60, 0], ["2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z"]],
    ["America/New_York", [-300, -240, -300], ["2026-03-08T07:00:00.000Z", "2026-11-01T06:00:00.000Z"]],
    ["Australia/Lord_Howe", [660, 630, 660], ["2026-04-04T15:00:00.000Z", "2026-10-03T15:30:00.000Z"]],
    // Four weeks without summer time in Ramadan.
    ["Africa/Casablanca", [60, 0, 60], ["2026-02-15T02:00:00.000Z", "2026-03-22T02:00:00.000Z"]],
    ["Etc/UTC", [0], []],
  ])("knows every change of %s", (zone, offsets, changes) => {
    const rules = fromIanaZone(zone, year);
    expect(rules?.offsets).toEqual(offsets);
    expect(rules?.starts.slice(1).map(isoOf)).toEqual(changes);
  });

  it.each([
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["US/Pacific", "America/Los_Angeles"],
    ["UTC", "Etc/UTC"],
  ])("calls %s by today's name, %s", (alias, zone) => {
    expect(fromIanaZone(alias, year)?.zone).toBe(zone);
  });

  it.each(["", "Nowhere/Atlantis", "Customized Time Zone", "Pacific Standard Time"])("gives null for %j", (zone) => {
    expect(fromIanaZone(zone, year)).toBeNull();
  });
});
