import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { namedZone } from "./named-zone.ts";
import { ianaOfWindows, windowsOfIana, windowsZoneNames } from "./windows-zones.ts";

const year = { from: instantOf("2026-01-01T00:00Z"), to: instantOf("2027-01-01T00:00Z") };
const ianaNamesOfGraph = new URL(
  "../../../shared/platform/graph-contract/datetimetimezone-additional-iana.txt",
  import.meta.url,
);

describe("Windows zones", () => {
  it("knows all 139, each with rules, and each comes back from its place", () => {
    expect(windowsZoneNames).toHaveLength(139);
    for (const name of windowsZoneNames) {
      expect(namedZone(name, year), name).not.toBeNull();
      expect(windowsOfIana(ianaOfWindows(name)!)).toBe(name);
    }
  });

  it.each([
    ["Nepal Standard Time", "Asia/Kathmandu"],
    ["Newfoundland Standard Time", "America/St_Johns"],
    ["New Zealand Standard Time", "Pacific/Auckland"],
    ["GMT Standard Time", "Europe/London"],
    ["UTC", "Etc/UTC"],
    ["UTC-11", "Etc/GMT+11"],
  ])("%s is %s", (windows, iana) => {
    expect(ianaOfWindows(windows)).toBe(iana);
  });

  it.each([
    ["Europe/Kyiv", "FLE Standard Time"],
    ["Europe/Kiev", "FLE Standard Time"],
    ["Asia/Calcutta", "India Standard Time"],
    ["Asia/Kolkata", "India Standard Time"],
    ["US/Eastern", "Eastern Standard Time"],
    ["Atlantic/Faeroe", "GMT Standard Time"],
    ["America/Ciudad_Juarez", "Mountain Standard Time"],
    ["Antarctica/Troll", null],
    ["Nowhere/Atlantis", null],
  ])("%s belongs to %s", (iana, windows) => {
    expect(windowsOfIana(iana)).toBe(windows);
  });

  it.each([
    "Australia Eastern Standard Time",
    "Greenwich Mean Time",
    "Customized Time Zone",
    "tzone://Microsoft/Custom",
  ])("gives null for %s, which is none", (name) => {
    expect(ianaOfWindows(name)).toBeNull();
    expect(namedZone(name, year)).toBeNull();
  });

  if (existsSync(ianaNamesOfGraph)) {
    it("knows every IANA name that Graph takes", () => {
      const names = readFileSync(ianaNamesOfGraph, "utf8")
        .split("\n")
        .filter((line) => /^[A-Z][\w/+-]+$/.test(line));
      expect(names.length).toBeGreaterThan(90);
      expect(names.filter((name) => namedZone(name, year) === null)).toEqual([]);
    });
  } else {
    it("every IANA name that Graph takes: left out, the list is not beside the project", () => {
      expect(existsSync(ianaNamesOfGraph)).toBe(false);
    });
  }
});
