import { describe, expect, it } from "vitest";
import type { FormItem } from "../../reflection/form-schema.ts";
import { formById } from "../../reflection/forms.ts";
import { answerText } from "./answer-text.ts";

function itemOf(id: string): FormItem {
  const item = formById("session-2min")?.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

describe("answerText", () => {
  it.each([
    ["progress", 3, "mostly"],
    ["progress", 9, null],
    ["progress", undefined, null],
    ["insight", "Silence helps", "Silence helps"],
    ["insight", 2, null],
    ["next", { text: "Write to Ana", due: null }, "Write to Ana"],
  ])("%s %j: %s", (id, answer, text) => {
    expect(answerText(itemOf(id), answer)).toBe(text);
  });

  it("names the day of a next step", () => {
    expect(answerText(itemOf("next"), { text: "Write to Ana", due: "2026-11-20" })).toMatch(/^Write to Ana, by .*20/);
  });
});
