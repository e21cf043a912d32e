import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { makeOwnKeys, type OwnKeys } from "./own-keys.ts";
import { newRowId } from "./new-row-id.ts";
import { openRow } from "./open-row.ts";
import type { NewPlace } from "./place.ts";
import { sealRow } from "./seal-row.ts";

const ada = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");
const ben = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000b");

let adaKeys: OwnKeys;
let benKeys: OwnKeys;
let otherKeys: OwnKeys;

beforeAll(async () => {
  [adaKeys, benKeys, otherKeys] = await Promise.all([makeOwnKeys(), makeOwnKeys(), makeOwnKeys()]);
});

const place: NewPlace = { tag: "t".repeat(43), kind: "entry", author: ada, revision: 3, rowId: newRowId() };

async function sealed(content: unknown, recipients = [adaKeys, benKeys]): Promise<string> {
  const keys = recipients.map((each) => each.sealing.publicJwk);
  const row = await sealRow({ place, content, keys: adaKeys, recipients: keys });
  if (!row.ok) throw new Error(row.why);
  return row.body;
}

const pinned = (author: string) =>
  author === ada ? adaKeys.signing.publicJwk : author === ben ? benKeys.signing.publicJwk : null;

describe("a sealed row", () => {
  it("opens for each recipient, with its content and place", async () => {
    const body = await sealed({ notes: ["नमस्ते", "St. John’s"] });
    for (const keys of [adaKeys, benKeys]) {
      expect(await openRow({ body, tag: place.tag, keys, signingKeyOf: pinned })).toEqual({
        ok: true,
        row: { place: { ...place, version: 1 }, content: { notes: ["नमस्ते", "St. John’s"] } },
      });
    }
  });

  it("does not open for anybody else", async () => {
    const body = await sealed("x");
    const opened = await openRow({ body, tag: place.tag, keys: otherKeys, signingKeyOf: pinned });
    expect(opened).toEqual({ ok: false, why: "not-for-me" });
  });

  it("gives back any JSON content", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (json) => {
        const content = JSON.parse(JSON.stringify(json, (key, value) => (key === "__proto__" ? undefined : value)));
        const body = await sealed(content, [benKeys]);
        const opened = await openRow({ body, tag: place.tag, keys: benKeys, signingKeyOf: pinned });
        expect(opened).toEqual({ ok: true, row: { place: { ...place, version: 1 }, content } });
      }),
      { numRuns: 40 },
    );
  });
});
