import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import { personId } from "../../circles/person.ts";
import type { Blocker } from "../../scheduling/no-slot.ts";
import { ageText } from "./age-text.ts";
import { askByMail } from "./ask-by-mail.ts";
import { namesText } from "./names-text.ts";
import { blockerText } from "./no-slot-text.ts";
import { searchProblemText } from "./search-problem-text.ts";
import { clockText, dayText } from "./time-text.ts";
import { unsentText } from "./unsent-text.ts";

const tomas = personId("tenant", "tomas");

describe("namesText", () => {
  it.each([
    [[], ""],
    [["Ana"], "Ana"],
    [["Ana", "Ben"], "Ana and Ben"],
    [["Ana", "Ben", "Chen"], "Ana, Ben and Chen"],
  ])("%j → %s", (names, text) => {
    expect(namesText(names)).toBe(text);
  });
});

describe("blockerText", () => {
  const told: readonly [Blocker, string][] = [
    [{ who: "own", what: "notice", slotsWithout: 1 }, "With less notice there would be one time."],
    [{ who: "own", what: "working-hours", slotsWithout: 9 }, "Outside your working hours there would be 9 times."],
    [{ who: "own", what: "lunch", slotsWithout: 2 }, "During your lunch time there would be 2 times."],
    [
      { who: "own", what: "no-meeting-blocks", slotsWithout: 2 },
      "In the time you keep free of meetings there would be 2 times.",
    ],
    [
      { who: "own", what: "buffer", slotsWithout: 2 },
      "Without free time around your other meetings there would be 2 times.",
    ],
    [
      { who: "own", what: "full-days", slotsWithout: 3 },
      "On days on which you have enough sessions already there would be 3 times.",
    ],
    [{ who: "own", what: "busy", slotsWithout: 2 }, "If you moved something of your own there would be 2 times."],
    [
      { who: "other", what: "busy", person: tomas, slotsWithout: 3 },
      "If Tomás could move something there would be 3 times.",
    ],
  ];
  it.each(told)("%j", (blocker, text) => {
    expect(blockerText(blocker, () => "Tomás")).toBe(text);
  });
});

describe("searchProblemText", () => {
  it.each([
    "range-reversed",
    "range-too-long",
    "length-not-in-five-minutes",
    "grid-not-in-five-minutes",
    "minutes-negative",
    "nobody-to-meet",
    "too-many-people",
    "zone-not-covered",
    "hours-make-no-sense",
    "quorum-not-possible",
  ] as const)("%s says what to do next", (problem) => {
    expect(searchProblemText(problem)).toMatch(/(Choose|Remove) [^.]+\.$/);
  });
});

describe("askByMail", () => {
  it("asks for a choice among times, in the person's own mail", () => {
    const link = askByMail({ to: [{ address: "ana&bcc=x@contoso.example" }], minutes: 45, times: ["Mon 14:00"] });
    expect(link).toBe(
      "mailto:ana%26bcc%3Dx@contoso.example?subject=A%20time%20to%20meet&body=Could%20you%20meet%20for%2045%20minutes%20at%20one%20of%20these%20times%3F%0D%0A-%20Mon%2014%3A00",
    );
  });

  it("asks openly without times", () => {
    expect(decodeURIComponent(askByMail({ to: [{ address: "a@b.example" }], minutes: 20, times: [] }))).toContain(
      "When could you meet for 20 minutes",
    );
  });
});

describe("ageText", () => {
  const at = instant(Date.UTC(2026, 10, 2, 3, 27));
  const timeZone = "Asia/Kathmandu";

  it("tells the time of today", () => {
    const now = instant(at + 3_600_000);
    expect(ageText({ at, now, timeZone })).toBe(`as of ${clockText(at, timeZone)}`);
  });

  it("names an earlier day", () => {
    const now = instant(at + 24 * 3_600_000);
    expect(ageText({ at, now, timeZone })).toBe(`as of ${dayText(at, timeZone)}, ${clockText(at, timeZone)}`);
  });
});

describe("unsentText", () => {
  it.each([
    [1, 0, "one thing that is not sent yet."],
    [3, 0, "3 things that are not sent yet."],
    [0, 1, "one draft."],
    [2, 2, "2 things that are not sent yet and 2 drafts."],
  ])("%i waiting, %i drafts", (waiting, drafts, end) => {
    expect(unsentText({ waiting, drafts })).toBe(`Signing out wipes Turnabout from this device, with ${end}`);
  });
});
