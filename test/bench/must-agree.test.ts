import { describe, expect, it } from "vitest";
import { mustAgree } from "./must-agree.ts";
import { startsWithIntervals } from "./scheduling-intervals.ts";
import { startsWithLuxon } from "./scheduling-luxon.ts";
import { schedulingWork } from "./scheduling-work.ts";

describe("mustAgree", () => {
  const work = schedulingWork({ people: 2, days: 28, seed: 4 });

  it.each([
    ["luxon", startsWithLuxon],
    ["temporal and interval-operations", startsWithIntervals],
  ])("takes %s, which finds the same, and refuses it with one start less or another one", (name, find) => {
    const starts = find(work);
    expect(() => mustAgree(work, name, starts)).not.toThrow();
    expect(() => mustAgree(work, name, starts.slice(1))).toThrow(`${name} finds ${starts.length - 1} starts`);
    expect(() => mustAgree(work, name, [starts[0]! + 1, ...starts.slice(1)])).toThrow("not the same work");
  });

  it("refuses work at which nobody finds anything", () => {
    const none = { ...work, search: { ...work.search, minutes: 1_440 } };
    expect(() => mustAgree(none, "nobody", [])).toThrow("not the same work");
  });
});
