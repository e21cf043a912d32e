import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { Commitment } from "../entry/entry.ts";
import { todoKey, todoOf } from "./todo-task.ts";

const circle = "Q0lSQ0xFLW9mLXNpeC0xMg";
const session = { id: `${circle}.c2Vzc2lvbjE` };
const link = `https://turnabout.contoso.example/open#session=${session.id}`;
const commitment: Commitment = {
  id: "c-1",
  text: "Ask for feedback",
  owner: personId("t", "ana"),
  due: "2026-11-20",
  confidence: 4,
  state: "open",
  at: instant(0),
};

describe("todoOf", () => {
  it("has the words, the day and the way back", () => {
    expect(todoOf(commitment, session, link)).toEqual({
      title: "Ask for feedback",
      due: "2026-11-20",
      isDone: false,
      webUrl: link,
      externalId: `${session.id}/c-1`,
    });
  });

  it.each([
    ["one line", "Ask\r\n\tfor  feedback ", "Ask for feedback"],
    ["something", " \n ", "A commitment without words"],
    ["markup as it was written", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["255 characters as they are", "x".repeat(255), "x".repeat(255)],
    ["what fits of more", "x".repeat(256), `${"x".repeat(254)}…`],
    ["no half of a character", `${"x".repeat(253)}😀😀`, `${"x".repeat(253)}…`],
  ])("makes %s", (_, text, title) => expect(todoOf({ ...commitment, text }, session, link).title).toBe(title));

  it.each([
    ["open", false],
    ["done", true],
    ["dropped", true],
  ] as const)("is %s: ticked off %s", (state, isDone) =>
    expect(todoOf({ ...commitment, state }, session, link).isDone).toBe(isDone),
  );

  it("is always a title that To Do takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        const { title } = todoOf({ ...commitment, text }, session, link);
        expect(title.length).toBeLessThanOrEqual(255);
        expect(title).toMatch(/^\S(?:[^\r\n\t]*\S)?$/);
      }),
    );
  });
});

describe("todoKey", () => {
  it.each([
    ["of a session's commitment", `${session.id}/c-1`, `${circle}/c-1`],
    ["of the same one in another session", `${circle}.c2Vzc2lvbjI/c-1`, `${circle}/c-1`],
    ["of somebody else's link", "dk9cddce2-dce2", null],
    ["of no session", "nothing/c-1", null],
    ["of no commitment", `${session.id}/`, null],
    ["of nothing", "", null],
  ])("%s", (_, externalId, key) => expect(todoKey(externalId)).toBe(key));
});
