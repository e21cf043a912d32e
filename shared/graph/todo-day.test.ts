import { describe, expect, it } from "vitest";
import { dayOfTodo } from "./todo-day.ts";

describe("the day of a task", () => {
  it.each([
    ["a midnight in UTC, made by an app", "2026-03-05T00:00:00.0000000", "UTC", "America/St_Johns", "2026-03-05"],
    [
      "a midnight with its zone",
      "2026-03-05T00:00:00.0000000",
      "Nepal Standard Time",
      "America/St_Johns",
      "2026-03-05",
    ],
    ["one's own midnight, east", "2026-03-04T18:15:00.0000000", "UTC", "Asia/Kathmandu", "2026-03-05"],
    ["one's own midnight, west", "2026-03-05T03:30:00.0000000", "UTC", "America/St_Johns", "2026-03-05"],
    [
      "one's own midnight, thirteen hours ahead",
      "2026-03-04T11:00:00.0000000",
      "UTC",
      "Pacific/Auckland",
      "2026-03-05",
    ],
    [
      "a day chosen in Kathmandu, read in Auckland",
      "2026-03-04T18:15:00.0000000",
      "UTC",
      "Pacific/Auckland",
      "2026-03-05",
    ],
    ["a day chosen in Hawaii, read in Kathmandu", "2024-10-24T10:00:00.0000000", "UTC", "Asia/Kathmandu", "2024-10-24"],
    ["the hour that a clock change repeats", "2026-04-04T11:00:00.0000000", "UTC", "Pacific/Auckland", "2026-04-05"],
  ])("%s", (_, dateTime, timeZone, ownZone, day) => expect(dayOfTodo({ dateTime, timeZone }, ownZone)).toBe(day));

  it.each([["tomorrow"], ["2026-03-05"]])("%s is none", (dateTime) =>
    expect(dayOfTodo({ dateTime, timeZone: "UTC" }, "UTC")).toBeNull(),
  );
});
