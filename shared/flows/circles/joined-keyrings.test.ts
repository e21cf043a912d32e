import { describe, expect, it } from "vitest";
import { instant } from "../../circles/instant.ts";
import type { Keyring, PrivateKey } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";
import { joinedKeyrings } from "./joined-keyrings.ts";

const [ana, kofi] = ["t.ana", "t.kofi"] as [PersonId, PersonId];
const key = (x: string): PrivateKey => ({ kty: "EC", crv: "P-256", x, y: x, d: x });

function keyring(id: string, parts: Partial<Keyring> = {}): Keyring {
  const circle = {
    id,
    name: "",
    format: "peer-coaching-pair" as const,
    members: [],
    secret: "s",
    createdAt: instant(0),
  };
  return { circle, namelessKey: null, invited: [], revision: 1, ...parts };
}

describe("joinedKeyrings", () => {
  it.each<[string, Keyring[], Keyring[]]>([
    ["keeps circles apart", [keyring("a"), keyring("b")], [keyring("a"), keyring("b")]],
    ["makes the same one read twice one", [keyring("a"), keyring("a")], [keyring("a")]],
    [
      "joins who was invited by either device",
      [keyring("a", { invited: [ana] }), keyring("a", { invited: [kofi] })],
      [keyring("a", { invited: [ana, kofi] })],
    ],
    [
      "counts the first nameless key of one revision",
      [keyring("a", { namelessKey: key("1") }), keyring("a", { namelessKey: key("2") })],
      [keyring("a", { namelessKey: key("1") })],
    ],
    [
      "counts the newest revision, and loses no nameless key that only an older one has",
      [keyring("a", { revision: 2, namelessKey: key("1") }), keyring("a", { revision: 3, invited: [ana] })],
      [keyring("a", { revision: 3, namelessKey: key("1"), invited: [ana] })],
    ],
  ])("%s", (_, keyrings, expected) => {
    expect(joinedKeyrings(keyrings)).toEqual(expected);
  });
});
