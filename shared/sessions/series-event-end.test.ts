import { describe, expect, it } from "vitest";

import { occurrenceStart } from "../../test/tenant/mailbox/occurrences.ts";
import { datesOf } from "../../test/tenant/mailbox/recurrence-dates.ts";
import { readRecurrence } from "../../test/tenant/mailbox/recurrence.ts";
import { readZonedTime } from "../../test/tenant/mailbox/wall-time.ts";
import { instant } from "../circles/instant.ts";
import { seriesEventEnd } from "./series-event-end.ts";

const startDate = "2026-03-02";
const weekly = { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "monday" };
const patterns = [
  weekly,
  { ...weekly, interval: 2 },
  { type: "daily", interval: 1 },
  { type: "relativeMonthly", interval: 1, daysOfWeek: ["monday"], index: "first" },
];
const zones = ["Nepal Standard Time", "Newfoundland Standard Time", "New Zealand Standard Time", "UTC"];
const cases = zones.flatMap((zone) =>
  ["00:00", "09:15", "23:45"].flatMap((time) => patterns.map((pattern) => ({ zone, time, pattern }))),
);

describe("seriesEventEnd", () => {
  it.each(cases)("leaves exactly what was before, at $time in $zone, $pattern.type $pattern.interval", (one) => {
    const { zone, time, pattern } = one;
    const range = { type: "numbered", startDate, numberOfOccurrences: 30, recurrenceTimeZone: zone };
    const recurrence = readRecurrence({ pattern, range }, zone)!;
    const start = readZonedTime({ dateTime: `${startDate}T${time}:00`, timeZone: zone }, "start");
    const dates = [...datesOf(recurrence, "2029-01-01")];
    expect(dates).toHaveLength(30);
    for (const [index, date] of dates.entries()) {
      const before = instant(occurrenceStart({ start, recurrence }, date));
      const endDate = seriesEventEnd({ startDate, firstStart: instant(start.at), before });
      if (index === 0) expect(endDate).toBeNull();
      else
        expect([...datesOf({ ...recurrence, range: "endDate", endDate }, "2029-01-01")]).toEqual(dates.slice(0, index));
    }
  });
});
