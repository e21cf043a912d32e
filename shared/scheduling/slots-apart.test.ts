import { describe, expect, it } from "vitest";
import { instantOf, isoOf } from "../circles/instant.ts";
import { fromIanaZone } from "./iana-zone.ts";
import type { RankedSlot } from "./slot.ts";
import { slotsApart } from "./slots-apart.ts";

const zone = fromIanaZone("Asia/Kathmandu", {
  from: instantOf("2026-05-01T00:00Z"),
  to: instantOf("2026-06-01T00:00Z"),
})!;

/** Slots of 45 minutes, best first, as `DD HH:MM` in UTC. */
function ranked(...starts: string[]): RankedSlot[] {
  const common = { minutes: 45, reasons: [], score: 0, unconfirmedFor: [], without: [] };
  return starts.map((start) => ({ ...common, start: instantOf(`2026-05-${start.replace(" ", "T")}Z`) }));
}

describe("slotsApart", () => {
  it.each<[string, string[], number, string[]]>([
    [
      "the best of different days, in order of time",
      ["06 04:00", "06 05:00", "04 04:00", "05 04:00"],
      3,
      ["04 04:00", "05 04:00", "06 04:00"],
    ],
    [
      "different days of the zone, not of UTC",
      ["04 18:00", "04 18:30", "04 17:00", "04 18:45"],
      2,
      ["04 18:00", "04 18:45"],
    ],
    [
      "what does not overlap, when days run out",
      ["04 04:00", "04 04:30", "04 04:45", "04 03:15"],
      3,
      ["04 03:15", "04 04:00", "04 04:45"],
    ],
    ["fewer, when there are no more", ["04 04:00", "04 04:15"], 3, ["04 04:00"]],
    ["none of none", [], 3, []],
  ])("chooses %s", (_, slots, count, chosen) => {
    expect(
      slotsApart(ranked(...slots), { count, zone }).map(({ start }) => isoOf(start).slice(8, 16).replace("T", " ")),
    ).toEqual(chosen);
  });
});
