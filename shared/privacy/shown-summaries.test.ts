import { describe, expect, it } from "vitest";
import { instant } from "../circles/instant.ts";
import type { PublicKey } from "../circles/card.ts";
import { type CircleRows, shownCircle, type SignedRow } from "./shown-summaries.ts";
import type { Charter, Confirmation, Facts } from "./summary-rows.ts";

const group = "g".repeat(22);
const start = instant(Date.UTC(2026, 8, 1));
const close = instant(Date.UTC(2026, 9, 1));
const keys = (members: number): PublicKey[] =>
  Array.from({ length: members }, (_, at) => ({ kty: "EC", crv: "P-256", x: `${at}`, y: "" }));
const charter: Charter = {
  kind: "charter",
  v: 1,
  group,
  name: "North Star",
  format: "peer-coaching-circle",
  start,
  k: 5,
  keys: keys(6),
};
const facts: Facts = {
  kind: "facts",
  v: 1,
  group,
  start,
  close,
  k: 5,
  sessionsPlanned: 3,
  sessionsHeld: 3,
  rhythmKept: 90,
  commitmentsClosed: null,
};

const published = (itemId: string, signer: number, digest = "right", content = facts): SignedRow<Facts> => ({
  itemId,
  signer,
  content,
  digest,
});
const confirmed = (signer: number, { agrees = true, digest = "right" } = {}): SignedRow<Confirmation> => ({
  itemId: `${100 + signer}`,
  signer,
  digest: "",
  content: { kind: "confirmation", v: 1, group, start, close, facts: digest, agrees },
});
const states = (rows: Omit<CircleRows, "charter">) =>
  shownCircle({ charter, ...rows }).windows.map(({ state }) => state);

describe("shownCircle", () => {
  it.each<[string, Omit<CircleRows, "charter">, string[]]>([
    ["nothing published", { facts: [], confirmations: [] }, []],
    ["published, not confirmed", { facts: [published("7", 0)], confirmations: [] }, ["waiting"]],
    ["one confirmation", { facts: [published("7", 0)], confirmations: [confirmed(1)] }, ["waiting"]],
    [
      "one member confirming twice is one",
      { facts: [published("7", 0)], confirmations: [confirmed(1), confirmed(1)] },
      ["waiting"],
    ],
    [
      "the publisher does not confirm for another",
      { facts: [published("7", 0)], confirmations: [confirmed(0), confirmed(1)] },
      ["waiting"],
    ],
    ["two other members", { facts: [published("7", 0)], confirmations: [confirmed(1), confirmed(2)] }, ["shown"]],
    [
      "two others, for other facts",
      { facts: [published("7", 0)], confirmations: [confirmed(1), confirmed(2, { digest: "other" })] },
      ["waiting"],
    ],
    [
      "a dispute outweighs every confirmation",
      {
        facts: [published("7", 0)],
        confirmations: [confirmed(1), confirmed(2), confirmed(3), confirmed(4, { agrees: false })],
      },
      ["disputed"],
    ],
    [
      "the lowest item id counts, as a number",
      { facts: [published("10", 1, "other"), published("9", 0)], confirmations: [confirmed(2), confirmed(3)] },
      ["shown"],
    ],
    [
      "a later row with other facts changes nothing",
      { facts: [published("9", 1, "other"), published("10", 0)], confirmations: [confirmed(2), confirmed(3)] },
      ["waiting"],
    ],
    [
      "facts of another circle",
      {
        facts: [published("7", 0, "right", { ...facts, group: "h".repeat(22) })],
        confirmations: [confirmed(1), confirmed(2)],
      },
      [],
    ],
  ])("%s", (_, rows, shown) => expect(states(rows)).toEqual(shown));

  it.each([0, 1, 2, 3])(
    "a circle of three and %i rows of facts of it, all confirmed: the same, and no figure",
    (rows) => {
      const small = { ...charter, keys: keys(3) };
      const facts = Array.from({ length: rows }, (_, at) => published(`${at}`, at));
      const confirmations = [confirmed(0), confirmed(1), confirmed(2)];
      expect(shownCircle({ charter: small, facts, confirmations })).toEqual({
        group,
        name: "North Star",
        format: "peer-coaching-circle",
        start,
        k: 5,
        tooFew: true,
        windows: [],
      });
    },
  );

  it("facts for fewer people than the charter says do not count", () => {
    const rows = { facts: [published("7", 0)], confirmations: [confirmed(1), confirmed(2)] };
    expect(shownCircle({ charter: { ...charter, k: 6 }, ...rows }).windows).toEqual([]);
  });

  it("a window that is disputed or waits says nothing but its dates", () => {
    const { windows } = shownCircle({
      charter,
      facts: [published("7", 0)],
      confirmations: [confirmed(1, { agrees: false })],
    });
    expect(windows).toEqual([{ state: "disputed", start, close }]);
  });
});
