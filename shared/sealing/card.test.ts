import { beforeAll, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { openCard, signCard, type CardToSign } from "./card.ts";
import { newRowId } from "./new-row-id.ts";
import { openRow } from "./open-row.ts";
import { makeOwnKeys, type OwnKeys } from "./own-keys.ts";
import { cardTag } from "./tags.ts";

const tenant = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
const ada = {
  id: personId(tenant, "00000000-0000-4000-8000-00000000000a"),
  name: "Ada",
  address: "ada@contoso.example",
};
const ben = personId(tenant, "00000000-0000-4000-8000-00000000000b");
const card: CardToSign["card"] = {
  person: ada,
  wants: ["leading"],
  offers: ["listening"],
  languages: ["ne"],
  minutesPerWeek: 60,
  timeZone: "Asia/Kathmandu",
};

let keys: OwnKeys;
let tag: string;

beforeAll(async () => {
  keys = await makeOwnKeys();
  tag = await cardTag(ada.id);
});

async function signed(change: Partial<CardToSign["card"]> = {}): Promise<string> {
  const row = await signCard({ card: { ...card, ...change }, keys, revision: 1, rowId: newRowId() });
  if (!row.ok) throw new Error(row.why);
  return row.body;
}

/** The body with its signed payload changed and the signature left as it was. */
function tampered(body: string, from: string, to: string): string {
  const [head, payload = "", signature] = (JSON.parse(body) as { card: string }).card.split(".");
  const changed = Buffer.from(payload, "base64url").toString().replace(from, to);
  return JSON.stringify({ card: [head, Buffer.from(changed).toString("base64url"), signature].join(".") });
}

describe("a card", () => {
  it("opens under its person's tag, with the keys it was signed with", async () => {
    const opened = await openCard({ body: await signed(), tag });
    const shown = { ...card, sealingKey: keys.sealing.publicJwk, signingKey: keys.signing.publicJwk };
    expect(opened).toMatchObject({ ok: true, card: shown, place: { kind: "card", author: ada.id, revision: 1 } });
  });

  it("does not open under another person's tag", async () => {
    expect(await openCard({ body: await signed(), tag: await cardTag(ben) })).toEqual({ ok: false, why: "moved" });
  });

  it("does not open when a word was changed", async () => {
    expect(await openCard({ body: tampered(await signed(), "listening", "shouting"), tag })).toEqual({
      ok: false,
      why: "bad-signature",
    });
  });

  it("does not open when its key was exchanged", async () => {
    const other = await makeOwnKeys();
    const body = tampered(await signed(), keys.signing.publicJwk.x, other.signing.publicJwk.x);
    expect(await openCard({ body, tag })).toEqual({ ok: false, why: "bad-signature" });
  });

  it("of a newer version says so", async () => {
    const body = tampered(await signed(), '"version":1', '"version":2');
    expect(await openCard({ body, tag })).toEqual({ ok: false, why: "newer-version" });
  });

  it("is no sealed row, and a sealed row is no card", async () => {
    const body = await signed();
    const opened = await openRow({ body, tag, keys, signingKeyOf: () => keys.signing.publicJwk });
    expect(opened).toEqual({ ok: false, why: "malformed" });
  });

  it("with too much text is refused", async () => {
    const row = await signCard({
      card: { ...card, wants: ["x".repeat(60_000)] },
      keys,
      revision: 1,
      rowId: newRowId(),
    });
    expect(row).toEqual({ ok: false, why: "too-large" });
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{"card":1}',
    '{"card":"a.b.c"}',
    '{"card":{"a":{}}}',
    `{"card":"${"x".repeat(60_000)}"}`,
  ])("made of anything else is malformed (%#)", async (body) => {
    expect(await openCard({ body, tag })).toEqual({ ok: false, why: "malformed" });
  });

  it("above the size that is looked at is too large", async () => {
    expect(await openCard({ body: "x".repeat(10_000_000), tag })).toEqual({ ok: false, why: "too-large" });
  });
});
