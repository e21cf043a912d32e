import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { editsThatCount, editsTowards, type UntimedEdit } from "./own-agenda.ts";
import { type AuthoredEdit, sessionPlan } from "./session-plan.ts";
import { templateById } from "./templates/templates.ts";
import type { Template } from "./templates/template-schema.ts";

const template = templateById("peer-pair-45") as Template;
const author = personId("t", "ana");
const edit = (segmentId: string, change: Partial<UntimedEdit> = {}): UntimedEdit => ({
  segmentId,
  title: segmentId,
  minutes: 5,
  prompt: "",
  after: null,
  removed: false,
  ...change,
});
const at = (edits: readonly UntimedEdit[], time: number): AuthoredEdit[] =>
  edits.map((each) => ({ ...each, at: instant(time), author }));
const planOf = (edits: readonly AuthoredEdit[]) => sessionPlan(template, edits).template;

describe("an own agenda", () => {
  test("counts the newest edit of each segment", () => {
    const edits = [...at([edit("focus-for-today", { title: "New" })], 2), ...at([edit("focus-for-today")], 1)];
    expect(editsThatCount(edits)).toEqual([edit("focus-for-today", { title: "New" })]);
  });

  test("taken for a session, it puts what was changed back and takes out what was added", () => {
    const now = [
      edit("since-last-time", { title: "Other" }),
      edit("own-1", { title: "Walk", after: "focus-for-today" }),
    ];
    const towards = editsTowards({ wanted: [edit("write-it-down", { title: "Notes" })], now, template });
    const { title, minutes, prompt } = template.segments[0]!;
    expect(towards).toEqual([
      edit("write-it-down", { title: "Notes" }),
      edit("since-last-time", { title, minutes, prompt }),
      edit("own-1", { title: "Walk", after: "focus-for-today", removed: true }),
    ]);
  });

  test("gives the same agenda whatever the session had before, and undone what it had", () => {
    const ids = [...template.segments.map(({ id }) => id), "own-1", "own-2"];
    const edits = fc.uniqueArray(
      fc.record({
        segmentId: fc.constantFrom(...ids),
        title: fc.constantFrom("One", "Two"),
        minutes: fc.integer({ min: 1, max: 9 }),
        prompt: fc.constantFrom("", "Why?"),
        after: fc.constantFrom(null, "focus-for-today"),
        removed: fc.boolean(),
      }),
      { selector: ({ segmentId }) => segmentId, maxLength: 5 },
    );
    fc.assert(
      fc.property(edits, edits, (before, wanted) => {
        const first = at(before, 1);
        const used = [...first, ...at(editsTowards({ wanted, now: editsThatCount(first), template }), 2)];
        // Minutes of a part come back as they were in the template, so a fitted agenda may differ by how it is fitted, not by its parts.
        const parts = (plan: Template) => plan.segments.map(({ id, title, prompt }) => [id, title, prompt]);
        expect(parts(planOf(used))).toEqual(parts(planOf(at(wanted, 1))));
        const undone = [...used, ...at(editsTowards({ wanted: before, now: editsThatCount(used), template }), 3)];
        expect(parts(planOf(undone))).toEqual(parts(planOf(first)));
      }),
    );
  });
});
