import { describe, expect, it } from "vitest";
import { isoOf } from "../circles/instant.ts";
import { hours, item, search, somebody } from "./free-time-cases.ts";
import { rotatingSlots } from "./rotating-slots.ts";

// One clock, and hours that do not meet.
const morning = somebody("morning", { workingHours: hours("09:00", "12:00") });
const afternoon = somebody("afternoon", { workingHours: hours("13:00", "17:00") });
const monday = search("2026-01-05T00:00Z", "2026-01-06T00:00Z", { minutes: 60, gridMinutes: 60 });
const timeOf = (start: Parameters<typeof isoOf>[0]) => isoOf(start).slice(11, 16);

describe("rotatingSlots, rule by rule", () => {
  it("asks nobody further out of hours than needed, though it be later in the day", () => {
    const burden = new Map([[morning.person, 1]]);
    const { slots } = rotatingSlots({ required: [morning, afternoon], search: monday, burden });
    expect(slots[0]!.outOfHours).toEqual([afternoon.person]);
    expect(timeOf(slots[0]!.start)).toBe("11:00");
  });

  it("goes by the one who is furthest out of hours, not by all of them together", () => {
    const early = somebody("early", { workingHours: hours("06:00", "08:45") });
    const late = somebody("late", { workingHours: hours("12:00", "17:00") });
    const own = somebody("own", { workingHours: hours("09:00", "11:45"), earliestMinute: 540, latestMinute: 705 });
    const quarters = { ...monday, minutes: 15, gridMinutes: 15 };
    const { slots } = rotatingSlots({ required: [own, early, late], search: quarters });
    // An hour and three quarters for either; at 09:00 half an hour and three hours.
    expect(timeOf(slots[0]!.start)).toBe("10:15");
  });

  it("counts nobody as out of hours who does not come", () => {
    const away = { ...afternoon, busy: [item("2026-01-05T00:00Z", "2026-01-06T00:00Z")] };
    const { slots } = rotatingSlots({ required: [morning], optional: [away], search: monday });
    expect(slots[0]).toMatchObject({ without: [away.person], outOfHours: [] });
  });

  it("speaks of no turn where only one of them can carry", () => {
    const bound = { ...morning, earliestMinute: 540, latestMinute: 720 };
    const { slots } = rotatingSlots({ required: [bound, afternoon], search: monday });
    expect(slots.map(({ reasons }) => reasons[0]!.code)).toEqual(["out-of-hours", "out-of-hours", "out-of-hours"]);
  });
});
