import { describe, expect, it } from "vitest";

import { guideIds, guideSchema, mostWords } from "./guide-schema.ts";
import { guides } from "./guides.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

describe("guides", () => {
  it("are there for every situation, under titles of their own", () => {
    expect(Object.keys(guides)).toEqual([...guideIds]);
    expect(new Set(Object.values(guides).map(({ title }) => title)).size).toBe(guideIds.length);
  });

  it.each(guideIds)("%s holds to the schema", (id) => {
    expect(guideSchema.safeParse(guides[id])).toEqual({ success: true, data: guides[id] });
  });

  it.each(guideIds)("%s is read in a minute, and in short sentences", (id) => {
    const { title, intro, steps, note } = guides[id];
    const lines = [title, intro, ...steps, note];
    // Counted without the schema: by spaces alone.
    expect(lines.join(" ").split(" ").length).toBeLessThanOrEqual(mostWords);
    const sentences = lines.flatMap((line) => line.split(/[.?!:;”]+(?:\s|$)/)).filter((one) => one !== "");
    for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(24);
  });

  it.each([
    ["a guide with too many words", { intro: words(70), steps: [words(75), "one", "two"] }, "152 words, at most 150"],
    ["one with exactly enough", { intro: words(70), steps: [words(73), "one", "two"] }, undefined],
    ["one whose dashes are no words", { intro: `${words(70)} – …`, steps: [words(73), "one", "two"] }, undefined],
  ])("%s: %j", (_, changes, message) => {
    const guide = { title: "Three words here", note: "two words", ...changes };
    expect(guideSchema.safeParse(guide).error?.issues[0]?.message).toBe(message);
  });

  it("have no other members, which nobody would see", () => {
    expect(guideSchema.safeParse({ ...guides.coach, links: [] }).success).toBe(false);
    expect(guideSchema.safeParse({ ...guides.coach, steps: ["one"] }).success).toBe(false);
  });
});
