import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import { nextSummary, sessionsHeld } from "./next-summary.ts";
import type { ShownCircle, ShownWindow } from "./shown-summaries.ts";

const start = instant(Date.UTC(2026, 8, 1));
const close = instant(Date.UTC(2026, 9, 2));
const facts = {
  kind: "facts",
  v: 1,
  group: "g".repeat(22),
  start,
  close,
  k: 5,
  sessionsPlanned: 4,
  sessionsHeld: 3,
  rhythmKept: 90,
  commitmentsClosed: null,
} as const;
const shown: ShownWindow = { state: "shown", facts, confirmedBy: 2 };
const waiting: ShownWindow = { state: "waiting", start, close };

describe("nextSummary", () => {
  it.each<[string, readonly ShownWindow[], number]>([
    ["28 days after the start while there is no window", [], Date.UTC(2026, 8, 29)],
    ["28 days after the last close", [shown], Date.UTC(2026, 9, 30)],
    ["the same where nothing is shown of that window", [waiting], Date.UTC(2026, 9, 30)],
  ])("is %s", (_, windows, at) => expect(nextSummary({ start, windows })).toBe(at));
});

describe("sessionsHeld", () => {
  const circle = (windows: readonly ShownWindow[]): ShownCircle => ({
    group: facts.group,
    name: "North Star",
    format: "peer-coaching-circle",
    start,
    k: 5,
    tooFew: false,
    windows,
  });

  it("adds up published figures, nothing else", () => {
    expect(sessionsHeld([])).toBe(0);
    expect(
      sessionsHeld([circle([shown, waiting]), circle([{ state: "disputed", start, close }]), circle([shown])]),
    ).toBe(6);
  });
});
