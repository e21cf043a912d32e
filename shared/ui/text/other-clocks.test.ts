import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { namedZone } from "../../scheduling/named-zone.ts";
import { zoneRules } from "../../scheduling/zone-rules.ts";
import { otherClocks } from "./other-clocks.ts";
import { clockText, dayText } from "./time-text.ts";

const start = instant(Date.UTC(2026, 10, 2, 9, 0));
const end = instant(Date.UTC(2026, 10, 2, 9, 45));
const range = { from: instant(Date.UTC(2026, 9, 1)), to: instant(Date.UTC(2026, 11, 1)) };

function person(name: string, zone: string) {
  const rules = namedZone(zone, range);
  if (rules === null) throw new Error(zone);
  return { name, zone: rules };
}

/** The clock of a zone in the language of the machine that runs the test. */
const clock = (zone: string) => `${clockText(start, zone)} – ${clockText(end, zone)}`;

describe("otherClocks", () => {
  it.each([
    ["the same zone", "Asia/Kathmandu", ["Asia/Kathmandu"], []],
    ["another name for the same clock", "Europe/Lisbon", ["Europe/London"], []],
    [
      "a clock a quarter of an hour beside",
      "Asia/Kolkata",
      ["Asia/Kathmandu"],
      [`${clock("Asia/Kathmandu")} in Kathmandu`],
    ],
    [
      "a half hour and a name with a blank",
      "Europe/Lisbon",
      ["America/St_Johns"],
      [`${clock("America/St_Johns")} in St Johns`],
    ],
    [
      "two people on one clock, told once",
      "Asia/Kathmandu",
      ["Europe/Lisbon", "Europe/Lisbon"],
      [`${clock("Europe/Lisbon")} in Lisbon`],
    ],
  ])("%s", (_, timeZone, zones, expected) => {
    const others = zones.map((zone, index) => person(`Person ${index}`, zone));
    expect(otherClocks({ start, end, timeZone, others })).toEqual(expected);
  });

  it("names the day where it is another one", () => {
    const late = { start: instant(start + 6 * 3_600_000), end: instant(end + 6 * 3_600_000) };
    const [told] = otherClocks({ ...late, timeZone: "Europe/Lisbon", others: [person("Aroha", "Pacific/Auckland")] });
    expect(told).toContain(`${dayText(late.start, "Pacific/Auckland")}, `);
    expect(told).toContain(" in Auckland");
  });

  it("calls a zone without a name after its person, on either side of a clock change", () => {
    const change = Date.UTC(2026, 10, 2, 9, 30);
    const zone = zoneRules("custom", range, 60, [{ at: change, offset: 0 }]);
    const [told] = otherClocks({ start, end, timeZone: "Asia/Kathmandu", others: [{ name: "Tomás", zone }] });
    const utc = (at: number) => clockText(instant(at), "Etc/UTC");
    expect(told).toBe(`${utc(start + 3_600_000)} – ${utc(end)} for Tomás`);
  });
});
