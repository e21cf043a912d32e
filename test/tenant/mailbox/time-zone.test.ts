import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IANAZone } from "luxon";
import { describe, expect, it } from "vitest";
import { platform } from "../../contract/graph-contract.ts";
import { acceptedIanaZones } from "./accepted-iana-zones.ts";
import { timeZone, windowsNameOf } from "./time-zone.ts";
import { windowsZones } from "./windows-zones.ts";

const documented = join(platform, "graph-contract/datetimetimezone-additional-iana.txt");

describe("timeZone", () => {
  it.each([
    ["Pacific Standard Time", "America/Los_Angeles"],
    ["PACIFIC STANDARD TIME", "America/Los_Angeles"],
    ["Newfoundland Standard Time", "America/St_Johns"],
    ["Asia/Kathmandu", "Asia/Kathmandu"],
    ["UTC", "Etc/UTC"],
  ])("reads %s as %s", (name, iana) => expect(timeZone(name)).toBe(iana));

  it.each(["Australia Eastern Standard Time", "Greenwich Mean Time", "Europe/Kyiv", "", null, "toString"])(
    "refuses %j",
    (name) => {
      expect(() => timeZone(name)).toThrow("A valid TimeZone value must be specified.");
    },
  );

  it("knows 139 Windows names, each of a zone there is", () => {
    expect(Object.keys(windowsZones)).toHaveLength(139);
    for (const iana of Object.values(windowsZones)) expect(IANAZone.isValidZone(iana), iana).toBe(true);
  });

  it(
    existsSync(documented)
      ? "takes the documented IANA names and no others"
      : "left out: the documented names are not beside the project",
    () => {
      const names = existsSync(documented)
        ? readFileSync(documented, "utf8").split(/\s+/).filter(Boolean)
        : [...acceptedIanaZones];
      expect([...acceptedIanaZones].toSorted()).toEqual(names.toSorted());
    },
  );
});

describe("windowsNameOf", () => {
  it.each([
    ["Asia/Kathmandu", "Nepal Standard Time"],
    ["Asia/Katmandu", "Nepal Standard Time"],
    ["Pacific/Auckland", "New Zealand Standard Time"],
    ["America/Coyhaique", "America/Coyhaique"],
  ])("gives %s the name %s", (iana, name) => expect(windowsNameOf(iana)).toBe(name));
});
