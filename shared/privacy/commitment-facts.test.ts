import { describe, expect, it } from "vitest";
import type { Commitment } from "../agenda/entry/entry.ts";
import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { commitmentFacts } from "./commitment-facts.ts";

const owner = personId("t", "maya");
const day = (n: number) => instant(Date.UTC(2026, 8, 1) + n * 86_400_000);
const commitment = (state: Commitment["state"], at: number): Commitment => ({
  id: "k1",
  text: "Write to Ana",
  owner,
  due: null,
  confidence: null,
  state,
  at: day(at),
});
const first = (state: Commitment["state"], at: number) => ({ end: day(1), commitments: [commitment(state, at)] });
const second = (state: Commitment["state"], at: number) => ({ end: day(15), commitments: [commitment(state, at)] });

describe("commitmentFacts", () => {
  it.each([
    ["open", [first("open", 1)], false],
    ["done in its own session's row", [first("done", 9)], true],
    ["dropped counts as closed", [first("dropped", 9)], true],
    ["done when it came back", [first("open", 1), second("done", 15)], true],
    ["done after the close: still open for this window", [first("open", 1), second("done", 32)], false],
    ["sessions in any order", [second("done", 15), first("open", 1)], true],
  ])("%s", (_, sessions, closed) => {
    expect(commitmentFacts(sessions, day(31))).toEqual([{ owner, madeAt: day(1), closed }]);
  });
});
