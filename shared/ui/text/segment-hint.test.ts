import { describe, expect, it } from "vitest";
import { templateById } from "../../agenda/templates/templates.ts";
import { segmentHint } from "./segment-hint.ts";

function hint(template: string, segment: string, people = 2): string {
  const found = templateById(template)?.segments.find(({ id }) => id === segment);
  if (found === undefined) throw new Error(`no ${segment} in ${template}`);
  return segmentHint(found, people);
}

describe("segmentHint", () => {
  it.each([
    [hint("micro-25", "the-ask"), "Write it before the session."],
    [hint("first-45", "fit-check"), "Each alone."],
    [hint("cluster-25", "round-done-not-done-learned", 4), "About 2.5 minutes each, in turn."],
    [hint("cluster-25", "round-done-not-done-learned", 8), "About 75 seconds each, in turn."],
    [hint("circle-90", "share-outside", 6), "Agree here what may be passed on, and to whom."],
    [hint("shadow-75", "observe-real-work"), "The screen shows a note pad and nothing else."],
    [hint("feedback-30", "write-first"), "Each alone. While it runs there is help with the words."],
    [
      hint("mentoring-45", "doors-and-pitfalls"),
      "Write each introduction down as a commitment, who introduces whom: done once it is made.",
    ],
    [hint("pod-60", "keep"), "Note what is worth keeping, with its link."],
    [hint("peer-pair-45", "focus-for-today"), ""],
  ])("says %j", (said, expected) => {
    expect(said).toBe(expected);
  });
});
