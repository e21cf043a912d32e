import { describe, expect, it } from "vitest";
import { zoneRules } from "./zone-rules.ts";

const rule = (month: number, dayOccurrence: number, time: string) => ({
  month,
  dayOccurrence,
  time: `${time}:00.0000000`,
  dayOfWeek: "sunday",
  year: 0,
});

describe("zoneRules", () => {
  it("gives for Pacific time what the documentation of getSchedule shows", () => {
    expect(zoneRules("America/Los_Angeles", 2019)).toEqual({
      "@odata.type": "#microsoft.graph.customTimeZone",
      bias: 480,
      name: "Customized Time Zone",
      standardOffset: rule(11, 1, "02:00"),
      daylightOffset: { daylightBias: -60, ...rule(3, 2, "02:00") },
    });
  });

  it.each([
    ["Europe/Berlin", -60, rule(10, 5, "03:00"), rule(3, 5, "02:00")],
    ["Pacific/Auckland", -720, rule(4, 1, "03:00"), rule(9, 5, "02:00")],
    ["America/St_Johns", 210, rule(11, 1, "02:00"), rule(3, 2, "02:00")],
  ])("gives the rules of %s, south of the equator too", (zone, bias, standard, daylight) => {
    expect(zoneRules(zone, 2026)).toMatchObject({ bias, standardOffset: standard, daylightOffset: daylight });
  });

  it("has no rules for a zone without daylight saving", () => {
    expect(zoneRules("Asia/Kathmandu", 2026)).toMatchObject({
      bias: -345,
      standardOffset: { month: 0 },
      daylightOffset: { daylightBias: 0, month: 0 },
    });
  });
});
