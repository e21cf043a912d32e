import { describe, expect, it } from "vitest";

import { minutesText, roleText, timeLeftText } from "./run-text.ts";
import { rolesIn } from "../../agenda/role-choice.ts";
import { templates } from "../../agenda/templates/templates.ts";

describe("timeLeftText", () => {
  it.each([
    [300_000, "5:00"],
    [299_999, "5:00"],
    [299_000, "4:59"],
    [1, "0:01"],
    [0, "0:00"],
    [-999, "0:00"],
    [-61_000, "+1:01"],
    [3_600_000, "60:00"],
  ])("shows %d milliseconds as %s", (left, text) => expect(timeLeftText(left)).toBe(text));
});

describe("minutesText", () => {
  it.each([
    [60_000, "1 minute"],
    [150_000, "2.5 minutes"],
    [10, "0.5 minutes"],
  ])("shows %d milliseconds as %s", (time, text) => expect(minutesText(time)).toBe(text));
});

describe("roleText", () => {
  it("has words for every role of every agenda", () => {
    const roles = new Set(templates.flatMap(({ segments }) => rolesIn(segments)));
    expect([...roles].filter((role) => roleText(role) === role)).toEqual(["B"]);
  });
});
