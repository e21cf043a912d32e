import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { exportOwnKeys } from "./export-own-keys.ts";
import { importOwnKeys } from "./import-own-keys.ts";
import { keyFingerprint } from "./key-fingerprint.ts";
import { makeOwnKeys, type OwnKeys } from "./own-keys.ts";
import { keyChecksum, type StoredOwnKeys } from "./stored-own-keys.ts";

let keys: OwnKeys;
let text: string;

beforeAll(async () => {
  keys = await makeOwnKeys();
  text = await exportOwnKeys(keys);
});

async function withChecksum(stored: StoredOwnKeys): Promise<string> {
  return JSON.stringify({ ...stored, checksum: await keyChecksum(stored) });
}

describe("exported keys", () => {
  it("come back with the same halves and the same secret", async () => {
    const back = await importOwnKeys(text);
    expect(back?.sealing.publicJwk).toEqual(keys.sealing.publicJwk);
    expect(back?.signing.publicJwk).toEqual(keys.signing.publicJwk);
    expect(back?.personalSecret).toBe(keys.personalSecret);
    expect(back === null ? null : await exportOwnKeys(back)).toBe(text);
  });

  it("are one line of ASCII well under 4 KB", () => {
    expect(text).toMatch(/^[\u0020-\u007e]{1,1024}$/);
  });

  it("are refused when cut anywhere", async () => {
    const cuts = Array.from({ length: text.length }, (_, length) => importOwnKeys(text.slice(0, length)));
    expect((await Promise.all(cuts)).every((each) => each === null)).toBe(true);
  });

  it("are refused when any character of a value was changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(..."Aa0_-"), async (at, by) => {
        const changed = text.slice(0, at) + by + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(await importOwnKeys(changed)).toBeNull();
      }),
    );
  });

  it.each(["sealing", "signing"] as const)(
    "are refused when the halves of %s do not belong together",
    async (which) => {
      const stored = JSON.parse(text) as StoredOwnKeys;
      const other = JSON.parse(await exportOwnKeys(await makeOwnKeys())) as StoredOwnKeys;
      const mixed = { ...stored, [which]: { ...stored[which], d: other[which].d } };
      expect(await importOwnKeys(await withChecksum(mixed))).toBeNull();
    },
  );

  it("of a newer version are refused", async () => {
    expect(await importOwnKeys(await withChecksum({ ...(JSON.parse(text) as StoredOwnKeys), version: 2 }))).toBeNull();
  });

  it.each(["", "null", "[]", "{}", '{"version":1}', "x".repeat(10_000_000), "[".repeat(4000)])(
    "other text is refused (%#)",
    async (other) => {
      expect(await importOwnKeys(other)).toBeNull();
    },
  );
});

function shown(own: OwnKeys) {
  return { sealingKey: own.sealing.publicJwk, signingKey: own.signing.publicJwk };
}

describe("keyFingerprint", () => {
  it("is six groups of five digits, the same each time", async () => {
    const fingerprint = await keyFingerprint(shown(keys));
    expect(fingerprint).toMatch(/^\d{5}( \d{5}){5}$/);
    expect(await keyFingerprint(shown(keys))).toBe(fingerprint);
  });

  it("differs when either key does", async () => {
    const [mine, theirs] = [shown(keys), shown(await makeOwnKeys())];
    const all = [mine, { ...mine, signingKey: theirs.signingKey }, { ...mine, sealingKey: theirs.sealingKey }];
    expect(new Set(await Promise.all(all.map(keyFingerprint))).size).toBe(3);
  });
});
