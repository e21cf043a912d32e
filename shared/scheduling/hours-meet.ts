import { cellGrid } from "./cell-grid.ts";
import { cellMinutes, cellMs, hasCell, intersect, runStarts } from "./cell-mask.ts";
import { workingCells } from "./free-cells.ts";
import { localDay } from "./local-day.ts";
import type { CommonFreeTimeInput } from "./search.ts";

/** Whether the required people's working hours leave room for a session on one of the first person's local days. */
export function hoursMeet({ required, search }: CommonFreeTimeInput): (day: number) => boolean {
  const grid = cellGrid(search);
  const [first, ...others] = required.map((person) => workingCells(person, grid));
  for (const other of others) intersect(first!, other);
  const starts = runStarts(first!, search.minutes / cellMinutes);
  return (day) => {
    const range = localDay(required[0]!.zone, day);
    if (!range) return false;
    const from = Math.ceil(range.from / cellMs) - grid.fromMinute / cellMinutes;
    const to = Math.ceil(range.to / cellMs) - grid.fromMinute / cellMinutes;
    for (let cell = Math.max(0, from); cell < Math.min(to, grid.cells); cell += 1)
      if (hasCell(starts, cell)) return true;
    return false;
  };
}
