import { expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { enteredTime } from "./entered-time.ts";

it.each([
  ["Asia/Kathmandu", "2026-11-12T14:30", "2026-11-12T08:45:00Z"],
  ["America/St_Johns", "2027-03-14T01:59", "2027-03-14T05:29:00Z"],
  ["America/St_Johns", "2027-03-14T02:30", "skipped"],
  ["America/St_Johns", "2027-03-14T03:00", "2027-03-14T05:30:00Z"],
  ["Pacific/Auckland", "2027-04-04T02:15", "2027-04-03T13:15:00Z"],
  ["Pacific/Auckland", "2027-09-26T02:59", "skipped"],
  ["Europe/Lisbon", "2026-11-02T08:59", "past"],
  ["Europe/Lisbon", "2026-11-02T09:00", "past"],
  ["Europe/Lisbon", "2026-11-02T09:01", "2026-11-02T09:01:00Z"],
  ["Europe/Lisbon", "", "empty"],
  ["Europe/Lisbon", "12 November", "empty"],
  ["Europe/Atlantis", "2026-11-12T14:30", "empty"],
])("in %s %s is %s", (timeZone, text, expected) => {
  const entered = enteredTime(text, { timeZone, now: instantOf("2026-11-02T09:00:00Z") });
  expect(entered.ok ? new Date(entered.at).toISOString().replace(".000", "") : entered.why).toBe(expected);
});
