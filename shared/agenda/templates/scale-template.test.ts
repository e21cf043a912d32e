import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatIds } from "../../circles/format.ts";
import { scaleTemplate } from "./scale-template.ts";
import { shrinkLate } from "./shrink-late.ts";
import type { Segment, Template } from "./template-schema.ts";
import { templateById, templates, templatesFor } from "./templates.ts";

const all = [...new Set(formatIds.flatMap(templatesFor))];

function minutesOf(segments: readonly Segment[] | null | undefined): number[] | undefined {
  return segments?.map(({ minutes }) => minutes);
}

/** The promises of template rules 3 and 4. */
function expectFair({
  before,
  after,
  turns,
  minutes,
}: {
  before: readonly Segment[];
  after: readonly Segment[];
  turns: Template["turns"];
  minutes: number;
}) {
  const lengthOf = (id: string) => after.find((segment) => segment.id === id)?.minutes;
  const groups = (turns ?? []).map((turn) => turn.map(lengthOf));
  expect(after.reduce((sum, segment) => sum + segment.minutes, 0)).toBe(minutes);
  for (const group of groups) expect(group).toEqual(groups[0]);
  expect(after.at(-1)?.minutes).toBeGreaterThanOrEqual(Math.min(3, before.at(-1)?.minutes ?? 0));
  expect(after.every((segment) => segment.minutes > 0)).toBe(true);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
}

describe("scaleTemplate", () => {
  it.each([
    ["peer-pair-45", 60, [6, 4, 19, 19, 7, 5]],
    ["peer-pair-45", 30, [4, 2, 9, 9, 3, 3]],
    ["quick-20", 15, [2, 5, 5, 3]],
    ["flash-15", 30, [2, 6, 14, 6, 2]],
    ["peer-pair-45", 45, [5, 3, 14, 14, 5, 4]],
  ])("%s in %i minutes: %j", (id, minutes, expected) => {
    expect(minutesOf(scaleTemplate(templateById(id) as Template, minutes)?.segments)).toEqual(expected);
  });

  it.each([0, -5, 10.5, Number.NaN, 3])("makes nothing of %s minutes", (minutes) => {
    expect(scaleTemplate(templateById("circle-90") as Template, minutes)).toBeNull();
  });

  it("keeps the turns exactly equal, in whole minutes, for every template and length", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 1, max: 240 }), (template, minutes) => {
        const scaled = scaleTemplate(template, minutes);
        if (scaled === null) {
          expect(minutes).toBeLessThan(template.segments.length + 3);
          return;
        }
        expectFair({ before: template.segments, after: scaled.segments, turns: template.turns, minutes });
        expect(scaled.segments.every((segment) => Number.isInteger(segment.minutes))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("shrinkLate", () => {
  const reciprocal = templateById("reciprocal-50") as Template;
  const turns = reciprocal.turns ?? [];

  it("runs reciprocal-50 that starts 8 minutes late in 42 minutes with equal halves", () => {
    const shrunk = shrinkLate({ segments: reciprocal.segments, turns, late: 8 });
    expect(minutesOf(shrunk)).toEqual([3.5, 2.5, 13.5, 2.5, 13.5, 2.5, 4]);
  });

  it.each([
    ["not late", 0, [4, 3, 16, 3, 16, 3, 5]],
    ["ten seconds late, which costs half a minute", 1 / 6, [4, 3, 16, 3, 16, 3, 4.5]],
    ["over before it began", 50, undefined],
    ["too late for every segment", 46, undefined],
  ])("%s", (_, late, expected) => {
    expect(minutesOf(shrinkLate({ segments: reciprocal.segments, turns, late }))).toEqual(expected);
  });

  it("balances only turns that are still to come", () => {
    const segments = reciprocal.segments.slice(3);
    expect(minutesOf(shrinkLate({ segments, turns, late: 7 }))).toEqual([2, 12, 2, 4]);
  });

  it("keeps the promises for every template and delay, in half-minutes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.double({ min: 0, max: 100, noNaN: true }), (template, late) => {
        const shrunk = shrinkLate({ segments: template.segments, turns: template.turns ?? [], late });
        const minutes = template.minutes - Math.ceil(late * 2) / 2;
        if (shrunk === null) {
          expect(minutes).toBeLessThan(template.segments.length + 3);
          return;
        }
        expectFair({ before: template.segments, after: shrunk, turns: template.turns, minutes });
        expect(shrunk.every((segment) => Number.isInteger(segment.minutes * 2))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
