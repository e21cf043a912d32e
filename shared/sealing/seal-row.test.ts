import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { newRowId } from "./new-row-id.ts";
import { openRow } from "./open-row.ts";
import { makeOwnKeys, type OwnKeys } from "./own-keys.ts";
import type { NewPlace } from "./place.ts";
import { sealRow } from "./seal-row.ts";

const ada = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");
const place: NewPlace = { tag: "t".repeat(43), kind: "entry", author: ada, revision: 3, rowId: newRowId() };

let people: OwnKeys[];

beforeAll(async () => {
  people = await Promise.all(Array.from({ length: 13 }, makeOwnKeys));
});

const keysOf = (at: number): OwnKeys => people[at] as OwnKeys;
const signingKeyOf = (author: string) => (author === ada ? keysOf(0).signing.publicJwk : null);
const readers = (...at: number[]) => at.map((each) => keysOf(each).sealing.publicJwk);

async function sealed(content: unknown, recipients = readers(0, 1)): Promise<string> {
  const row = await sealRow({ place, content, keys: keysOf(0), recipients });
  if (!row.ok) throw new Error(row.why);
  return row.body;
}

const opened = (body: string, at: number) => openRow({ body, tag: place.tag, keys: keysOf(at), signingKeyOf });

describe("a sealed row", () => {
  it("opens for each recipient, with its content and place", async () => {
    const content = { notes: ["नमस्ते", "St. John’s", "\u0000\u2028"] };
    const body = await sealed(content);
    const expected = { ok: true, row: { place: { ...place, version: 1 }, content } };
    expect(await Promise.all([opened(body, 0), opened(body, 1)])).toEqual([expected, expected]);
  });

  it("does not open for anybody else, the author included when not a reader", async () => {
    const body = await sealed("for one invitee", readers(1));
    expect(await opened(body, 2)).toEqual({ ok: false, why: "not-for-me" });
    expect(await opened(body, 0)).toEqual({ ok: false, why: "not-for-me" });
  });

  it("gives back any JSON content", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), async (json) => {
        const content: unknown = JSON.parse(
          JSON.stringify(json, (key, value: unknown) => (key === "__proto__" ? undefined : value)),
        );
        expect(await opened(await sealed(content, readers(1)), 1)).toMatchObject({ ok: true, row: { content } });
      }),
      { numRuns: 40 },
    );
  });

  it("is one line of printable ASCII that names nobody and nothing it is bound to", async () => {
    const body = await sealed({ text: "नमस्ते" }, readers(0, 1, 2));
    expect(body).toMatch(/^[\u0020-\u007e]+$/);
    for (const word of ["kid", ada, place.tag, place.rowId, keysOf(1).sealing.publicJwk.x]) {
      expect(body).not.toContain(word);
    }
  });

  it("is as long for any text that fits the same step", async () => {
    const lengths = await Promise.all(["", "yes", "x".repeat(300)].map(async (text) => (await sealed(text)).length));
    expect(new Set(lengths).size).toBe(1);
  });

  it("never has the same bytes twice", async () => {
    expect(await sealed("same")).not.toBe(await sealed("same"));
  });
});

describe("the size of a sealed row", () => {
  it.each([
    { bytes: 10, recipients: 1, fits: true },
    { bytes: 3_000, recipients: 8, fits: true },
    { bytes: 30_000, recipients: 12, fits: true },
    { bytes: 31_000, recipients: 1, fits: false },
    { bytes: 500_000, recipients: 1, fits: false },
  ])("$bytes bytes for $recipients recipients fit: $fits", async ({ bytes, recipients, fits }) => {
    const keys = readers(...Array.from({ length: recipients }, (_, at) => at));
    const row = await sealRow({ place, content: "x".repeat(bytes), keys: keysOf(0), recipients: keys });
    expect(row).toMatchObject(fits ? { ok: true } : { ok: false, why: "too-large" });
    if (row.ok) expect(row.body.length).toBeLessThanOrEqual(60_000);
  });
});

describe("recipients of a row", () => {
  it("are counted once each", async () => {
    const body = JSON.parse(await sealed("x", readers(0, 1, 0, 1))) as { recipients: unknown[] };
    expect(body.recipients).toHaveLength(2);
  });

  it("are twelve at most", async () => {
    const recipients = readers(...people.keys());
    expect(await sealRow({ place, content: "x", keys: keysOf(0), recipients })).toEqual({
      ok: false,
      why: "too-many-recipients",
    });
  });

  it("must have a key on the curve", async () => {
    const broken = { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43) } as const;
    const row = await sealRow({ place, content: "x", keys: keysOf(0), recipients: [...readers(0), broken] });
    expect(row).toEqual({ ok: false, why: "unusable-key" });
  });

  it("must be at least one", async () => {
    const row = await sealRow({ place, content: "x", keys: keysOf(0), recipients: [] });
    expect(row).toEqual({ ok: false, why: "unusable-key" });
  });
});
