import { describe, expect, it } from "vitest";
import { instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import type { ToldView } from "./is-schedule-view.ts";
import { readScheduleView } from "./read-schedule-view.ts";

const viewStart = instantOf("2026-03-09T00:00Z");
const read = (schedule: ToldView | undefined) =>
  readScheduleView({ person: personId("test", "ann"), schedule, viewStart });
const unknown = 5;

describe("readScheduleView", () => {
  it("packs the runs of a view: first cell, the one after the last, status", () => {
    const { packed, error } = read({ availabilityView: "0012200003" });
    expect(error).toBeNull();
    expect([...(packed?.runs ?? [])]).toEqual([2, 3, 1, 3, 5, 2, 9, 10, 3]);
    expect(packed?.known).toEqual({ fromMinute: viewStart / 60_000, cells: 10 });
  });

  it.each(["00?0", "0090", "00x0"])("takes what is no digit of Graph's for unknown: %s", (availabilityView) => {
    expect([...(read({ availabilityView }).packed?.runs ?? [])]).toEqual([2, 3, unknown]);
  });

  it("takes a view with other letters for unknown as a whole, and the next one for what it is", () => {
    expect([...(read({ availabilityView: "0ł00" }).packed?.runs ?? [])]).toEqual([0, 4, unknown]);
    expect([...(read({ availabilityView: "0000" }).packed?.runs ?? [])]).toEqual([]);
  });

  it.each([
    [undefined, "no-answer"],
    [{}, "no-answer"],
    [{ error: { responseCode: "5009" } }, "5009"],
    [{ error: {} }, "unknown"],
  ])("gives the reason where there is no view: %j", (schedule, error) => {
    expect(read(schedule)).toMatchObject({ error, packed: null });
  });
});
