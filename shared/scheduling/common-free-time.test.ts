import { describe, expect, it } from "vitest";
import { everyDay, zone, hours, somebody, search, starts } from "./free-time-cases.ts";

describe("commonFreeTime", () => {
  // Each: zone, hours, search in UTC, first and last start in UTC, number of starts.
  it.each([
    [
      "Lisbon, the day before clocks go forward",
      "Europe/Lisbon",
      "09:00",
      "11:00",
      "2026-03-28",
      ["03-28T09:00", "03-28T10:15"],
      6,
    ],
    [
      "Lisbon, the day clocks go forward",
      "Europe/Lisbon",
      "09:00",
      "11:00",
      "2026-03-29",
      ["03-29T08:00", "03-29T09:15"],
      6,
    ],
    [
      "Lisbon, hours around the hour that is skipped",
      "Europe/Lisbon",
      "00:00",
      "03:00",
      "2026-03-29",
      ["03-29T00:00", "03-29T01:15"],
      6,
    ],
    [
      "Lisbon, hours around the hour that comes twice",
      "Europe/Lisbon",
      "00:00",
      "03:00",
      "2026-10-25",
      ["10-25T00:00", "10-25T02:15"],
      10,
    ],
    ["Lisbon, hours inside the skipped hour: none", "Europe/Lisbon", "01:00", "02:00", "2026-03-29", [], 0],
    [
      "New York, the day clocks go forward",
      "America/New_York",
      "09:00",
      "10:00",
      "2026-03-08",
      ["03-08T13:00", "03-08T13:15"],
      2,
    ],
    [
      "New York, the day clocks go back",
      "America/New_York",
      "09:00",
      "10:00",
      "2026-11-01",
      ["11-01T14:00", "11-01T14:15"],
      2,
    ],
    [
      "Kathmandu, five hours and three quarters",
      "Asia/Kathmandu",
      "09:00",
      "10:00",
      "2026-05-04",
      ["05-04T03:15", "05-04T03:30"],
      2,
    ],
    [
      "St John's, half an hour, clocks forward",
      "America/St_Johns",
      "09:00",
      "10:00",
      "2026-03-08",
      ["03-08T11:30", "03-08T11:45"],
      2,
    ],
    [
      "St John's, half an hour, clocks back",
      "America/St_Johns",
      "09:00",
      "10:00",
      "2026-11-01",
      ["11-01T12:30", "11-01T12:45"],
      2,
    ],
    [
      "Auckland, clocks back in April",
      "Pacific/Auckland",
      "13:00",
      "14:00",
      "2026-04-05",
      ["04-05T01:00", "04-05T01:15"],
      2,
    ],
    [
      "Auckland, clocks forward in September",
      "Pacific/Auckland",
      "13:00",
      "14:00",
      "2026-09-27",
      ["09-27T00:00", "09-27T00:15"],
      2,
    ],
  ])("%s", (_, name, begin, end, day, ends, count) => {
    const person = somebody("a", { zone: zone(name), workingHours: hours(begin, end, everyDay) });
    const found = starts({ required: [person], search: search(`${day}T00:00Z`, `${day}T22:59Z`) });
    expect([found.length, ...(found.length > 0 ? [found[0], found.at(-1)] : [])]).toEqual([count, ...ends]);
  });
});
