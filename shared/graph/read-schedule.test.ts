import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { joinReadings } from "./join-readings.ts";
import { readSchedule, scheduleSchema } from "./read-schedule.ts";

const viewStart = instant(Date.UTC(2026, 9, 5));

function read(answer: object | undefined) {
  const schedule = answer && scheduleSchema.parse(answer);
  return readSchedule({ person: personId("t", "o"), schedule, viewStart, viewMinutes: 5 });
}

const item = (status: string, timeZone = "UTC") => ({
  status,
  subject: "Secret",
  start: { dateTime: "2026-10-05T09:00:00.0000000", timeZone },
  end: { dateTime: "2026-10-05T10:00:00.0000000", timeZone },
});

describe("readSchedule", () => {
  it.each([
    ["nobody answered", undefined, "no-answer"],
    ["an entry says nothing", { scheduleId: "a@b.c" }, "no-answer"],
    ["the address is unknown", { error: { message: "…", responseCode: "5009" } }, "5009"],
    ["an error has no code", { availabilityView: "000", error: {} }, "unknown"],
    [
      "a time is in a zone nobody knows",
      { availabilityView: "0", scheduleItems: [item("busy", "Mars")] },
      "unknown-time-zone",
    ],
    ["all is well", { availabilityView: "0", scheduleItems: [item("busy")] }, null],
    ["a calendar is empty", { availabilityView: "000", scheduleItems: [] }, null],
  ])("when %s", (_, answer, error) => expect(read(answer).error).toBe(error));

  it("takes a state it does not know for unknown", () => {
    const { items } = read({ availabilityView: "0", scheduleItems: [item("outToLunch"), item("workingElsewhere")] });
    expect(items.map(({ status }) => status)).toEqual(["unknown", "workingElsewhere"]);
  });

  it("reads each item in a zone of its own, also from nine to ten in different zones and over a clock change", () => {
    const zones = ["UTC", "Nepal Standard Time", "Newfoundland Standard Time", "Pacific/Auckland"];
    const over = {
      status: "oof",
      start: { dateTime: "2026-10-25T00:30:00", timeZone: "GMT Standard Time" },
      end: { dateTime: "2026-10-25T03:30:00", timeZone: "UTC" },
    };
    const scheduleItems = [...zones.map((zone) => item("busy", zone)), over];
    const { items, error } = read({ availabilityView: "0", scheduleItems });
    expect(error).toBeNull();
    const told = items.map(({ start, end }) => [start, end].map((at) => new Date(at).toISOString().slice(5, 16)));
    expect(told).toEqual([
      ["10-05T09:00", "10-05T10:00"],
      ["10-05T03:15", "10-05T04:15"],
      ["10-05T11:30", "10-05T12:30"],
      ["10-04T20:00", "10-04T21:00"],
      ["10-24T23:30", "10-25T03:30"],
    ]);
  });

  const hours = { daysOfWeek: ["monday"], startTime: "08:00:00.0000000", endTime: "17:00:00.0000000" };

  it.each([
    [{ name: "Nepal Standard Time" }, { name: "Nepal Standard Time" }],
    [{ name: "Customized Time Zone" }, { name: "Customized Time Zone" }],
    [
      { name: "Customized Time Zone", bias: -345 },
      { bias: -345, standardOffset: null, daylightOffset: null },
    ],
  ])("passes the zone of the working hours on: %o", (timeZone, zone) => {
    const { workingHours } = read({ availabilityView: "0", workingHours: { ...hours, timeZone } });
    expect(workingHours).toEqual({ days: ["monday"], start: hours.startTime, end: hours.endTime, zone });
  });

  it.each([null, { ...hours }, { ...hours, daysOfWeek: null, timeZone: { name: "UTC" } }])(
    "has no working hours from %o",
    (workingHours) => expect(read({ availabilityView: "0", workingHours }).workingHours).toBeNull(),
  );
});

describe("joinReadings", () => {
  const early = read({ availabilityView: "000", scheduleItems: [item("busy")] });
  const later = {
    ...read({ availabilityView: "222", scheduleItems: [] }),
    viewStart: instant(viewStart + 5 * 300_000),
  };

  it("fills what the first view left out with unknown", () => {
    expect(joinReadings([early], [later])[0]).toMatchObject({ viewStart, view: "000??222", items: early.items });
  });

  it("keeps an error of either half: half known is not known", () => {
    expect(joinReadings([early], [{ ...later, error: "5009" }])[0]?.error).toBe("5009");
    expect(joinReadings([{ ...early, error: "5009" }], [later])[0]?.error).toBe("5009");
  });
});
