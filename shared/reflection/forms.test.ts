import { describe, expect, it } from "vitest";

import { formats } from "../circles/formats.ts";
import type { FormItem } from "./form-schema.ts";
import { formById, formFile, formsFor } from "./forms.ts";
import { readerLines } from "./reader-lines.ts";

const off = { ratings: false, k: 5 };
const on = { ratings: true, k: 6 };

function itemOf(formId: string, itemId: string): FormItem {
  const item = formById(formId)?.items.find(({ id }) => id === itemId);
  if (item === undefined) throw new RangeError(`${formId}.${itemId}`);
  return item;
}

describe("formsFor", () => {
  it.each([
    ["flash-mentorship", 2, ["session-2min: progress apply"]],
    [
      "accountability-cluster",
      4,
      ["session-2min: confidence next", "baseline: skill-now conf-now belong listen satisf", "ending: reason again"],
    ],
    [
      "situational-coaching",
      2,
      [
        "session-2min: progress skill confidence apply insight next",
        "session-2min after look-back: progress skill confidence apply insight next",
      ],
    ],
  ] as const)("%s with %i: %j", (format, people, expected) => {
    const offered = formsFor(format, people).map(({ form, after }) => {
      const when = after === "session" ? "" : ` after ${after}`;
      return `${form.id}${when}: ${form.items.map(({ id }) => id).join(" ")}`;
    });
    expect(offered).toEqual(expected);
  });

  it.each([
    [4, false],
    [5, true],
    [undefined, false],
  ])("the climate of a circle of %s: %s", (people, offered) => {
    expect(formsFor("peer-coaching-circle", people).some(({ form }) => form.id === "circle-climate")).toBe(offered);
  });

  it("says the same as the table of formats", () => {
    for (const format of formats) {
      const ids = new Set(formsFor(format.id, 8).map(({ form }) => form.id));
      for (const id of format.forms) expect(ids.has(id), `${format.id} ${id}`).toBe(true);
    }
  });
});

describe("forms", () => {
  it("ask at most six things, and count only what is named", () => {
    for (const form of formFile.forms) {
      for (const item of form.items) {
        const counted = item.readers.some((reader) => reader.endsWith("-sum"));
        expect(item.sum !== undefined, `${form.id}.${item.id}`).toBe(counted);
        const options = item.answer.type === "choice" ? item.answer.options : [];
        expect(options).toEqual(expect.arrayContaining([...(item.shareOf ?? []), ...Object.keys(item.effect ?? {})]));
      }
    }
    const climate = formById("circle-climate")?.items.flatMap(({ readers }) => readers);
    expect(climate).not.toContain("summary-sum");
  });

  it("are unknown by an id of a newer version", () => expect(formById("x")).toBeNull());
});

describe("readerLines", () => {
  const self = "Sealed to yourself. Your partner, your circle and your manager cannot open it.";
  it.each([
    ["session-2min", "progress", off, [self]],
    [
      "session-2min",
      "progress",
      on,
      [self, "Counted, never shown singly: managers see a figure if at least 6 people answered, once per window."],
    ],
    ["circle-climate", "openness", off, [self]],
    ["session-2min", "insight", on, [self]],
    ["session-2min", "next", off, ["Sealed to the members of your pair or circle who use Turnabout."]],
    ["partner-feedback", "wish", off, ["Sealed to you and, once your partner uses Turnabout, to your partner."]],
    ["goal-checkin", "level", off, ["Sealed to you and to those you share this goal with."]],
  ])("%s.%s with %j", (form, item, programme, lines) => {
    expect(readerLines(itemOf(form, item), programme)).toEqual(lines);
  });
});
