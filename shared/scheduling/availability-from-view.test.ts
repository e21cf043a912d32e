import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, instantOf } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { availabilityFromSchedule } from "./availability-from-schedule.ts";
import { availabilityFromView, type ScheduleView } from "./availability-from-view.ts";
import { commonFreeTime } from "./common-free-time.ts";
import { packView } from "./pack-view.ts";
import type { BusyStatus } from "./person-availability.ts";
import type { ScheduleReading } from "./schedule-reading.ts";

const hour = 3_600_000;
const cell = hour / 12;
const from = instantOf("2026-03-28T00:00Z");
const range = { from, to: instant(from + 72 * hour) };
const workingHours = {
  days: ["saturday", "sunday", "monday"],
  start: "06:00:00.0000000",
  end: "22:00:00.0000000",
  zone: { name: "W. Europe Standard Time" },
};
const shared = { person: personId("test", "ann"), error: null, workingHours, fallbackZone: null };

function slotsOf(reading: ScheduleReading | ScheduleView, { before, after, blocks }: Wishes) {
  const told = "packed" in reading ? availabilityFromView(reading, range) : availabilityFromSchedule(reading, range);
  const person = { ...told, bufferBeforeMinutes: before, bufferAfterMinutes: after };
  const search = { ...range, now: from, minutes: 30, gridMinutes: 5, noticeMinutes: 0, bufferMinutes: 0 };
  return commonFreeTime({ required: [person], search: { ...search, busyStatuses: blocks } });
}

interface Wishes {
  readonly before: number;
  readonly after: number;
  readonly blocks: readonly BusyStatus[];
}

function packed(view: string, viewStart = from): ScheduleView {
  return { ...shared, packed: packView(new Uint8Array(new TextEncoder().encode(view)), viewStart) };
}

const wishes: fc.Arbitrary<Wishes> = fc.record({
  before: fc.nat(25),
  after: fc.nat(25),
  blocks: fc.subarray<BusyStatus>(["tentative", "busy", "oof", "workingElsewhere"]),
});
const stretch = fc.record({ digit: fc.constantFrom(..."000123459?"), cells: fc.integer({ min: 1, max: 90 }) });
const views = fc
  .array(stretch, { minLength: 1, maxLength: 30 })
  .map((stretches) => stretches.map(({ digit, cells }) => digit.repeat(cells)).join(""));

describe("availabilityFromView", () => {
  it("finds with every view, early, late or short, what the usual way finds", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -300, max: 300 }), wishes, (view, shift, wish) => {
        const viewStart = instant(from + shift * cell);
        const usual = { ...shared, viewStart, viewMinutes: 5, view, items: [] };
        expect(slotsOf(packed(view, viewStart), wish)).toEqual(slotsOf(usual, wish));
      }),
    );
  });

  it("finds nothing in a calendar that is busy all the time, so the comparison can fail", () => {
    const wish: Wishes = { before: 0, after: 0, blocks: ["busy"] };
    expect(slotsOf(packed("2".repeat(864)), wish).slots).toEqual([]);
    expect(slotsOf(packed("0".repeat(864)), wish).slots).not.toEqual([]);
  });

  it.each<[string, Partial<ScheduleView>]>([
    ["an error", { error: "5009" }],
    ["no view", { packed: null }],
  ])("takes %s for unknown, never for free", (_, told) => {
    const person = availabilityFromView({ ...packed("0".repeat(864)), ...told }, range);
    expect(person).toMatchObject({ readable: false, busy: [] });
    expect(person.packed).toBeUndefined();
  });
});
