import { describe, expect, it } from "vitest";
import { addCells, emptyMask } from "./cell-mask.ts";
import { minutesPastHours } from "./minutes-past-hours.ts";

// Cells 20 to 39 and 80 to 99 of 100, five minutes each.
const hours = emptyMask(100);
addCells(hours, 20, 40);
addCells(hours, 80, 100);
const past = minutesPastHours(hours, 100);

describe("minutesPastHours", () => {
  it.each<[string, number, number, number]>([
    ["nothing inside", 20, 20, 0],
    ["how much earlier it begins", 10, 5, 50],
    ["how much earlier it begins, though it ends inside", 16, 8, 20],
    ["how much later it ends", 44, 6, 50],
    ["how much later it ends, though it begins inside", 36, 8, 20],
    ["the less of both between two days", 60, 10, 100],
    ["the begin where there is no day before", 0, 5, 100],
  ])("tells %s", (_, cell, length, minutes) => {
    expect(past(cell, length)).toBe(minutes);
  });

  it("is more than a whole range where there are no hours", () => {
    expect(minutesPastHours(emptyMask(100), 100)(50, 5)).toBeGreaterThan(500);
  });
});
