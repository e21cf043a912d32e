import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { formatIds } from "./format.ts";
import { formats, formatsFor } from "./formats.ts";

describe("formats", () => {
  it("are the fifteen of the list of ids, in order", () => {
    expect(formats.map(({ id }) => id)).toEqual(formatIds);
    expect(formats.map(({ code }) => code)).toEqual(formatIds.map((_, at) => `F${at + 1}`));
  });

  it.each([
    [1, []],
    [2, ["F1", "F3", "F4", "F5", "F7", "F8", "F9", "F12", "F13", "F14"]],
    [3, ["F2", "F10", "F11", "F15"]],
    [4, ["F6", "F10", "F11", "F15"]],
    [6, ["F6", "F10"]],
    [8, ["F6"]],
    [9, []],
  ])("for %i people: %j", (people, codes) => {
    expect(formatsFor(people).map(({ code }) => code)).toEqual(codes);
  });
});

const page = join(import.meta.dirname, "../../../shared/product/formats.md");
const rows = existsSync(page)
  ? readFileSync(page, "utf8")
      .split("\n")
      .map((line) => line.split(" | "))
  : [];
const table = rows.filter(
  ([id, , , people]) => people !== undefined && /^\| F\d+$/.test(id ?? "") && Number(id?.slice(3)) <= formats.length,
);

describe("the table of the formats page", () => {
  if (!existsSync(page)) it("left out: the page is not beside the project", () => expect(table).toEqual([]));

  it.each(table.map((cells) => [cells[1] ?? "", cells] as const))("says the same of %s", (key, cells) => {
    const format = formats.find(({ id }) => id === key);
    const [, , , people = "", length = "", alike = "", , agenda = "", forms = ""] = cells;
    const [min, max = min] = people.split(",")[0]?.split("–").map(Number) ?? [];
    expect(format?.people).toEqual({ min, max });
    expect(format?.minutes).toBe(Number(/^(\d+) min/.exec(length)?.[1]));
    const weeks = /every (\d+)(?: weeks)?/.exec(length.split(" or ")[0] ?? "")?.[1];
    expect(format?.everyWeeks).toBe(weeks === undefined ? (length.includes("weekly") ? 1 : null) : Number(weeks));
    expect(format?.alike).toBe(/^(peers )?yes/.test(alike));
    expect(format?.templates.every((id) => agenda.includes(id))).toBe(true);
    const named = forms.match(/[a-z]+-[a-z0-9]+(?:-[a-z]+)?|observer/g)?.filter((word) => word !== "look-back");
    expect(format?.forms).toEqual([...new Set(named)]);
  });
});
