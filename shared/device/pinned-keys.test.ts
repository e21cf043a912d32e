import { IDBFactory } from "fake-indexeddb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import type { CardKeys } from "../sealing/key-fingerprint.ts";
import { makeOwnKeys, type OwnKeys } from "../sealing/own-keys.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore } from "./open-device-store.ts";
import { pinnedKeys, signingKeysOf, type PinnedKeys } from "./pinned-keys.ts";

const tenant = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
const ada = personId(tenant, "00000000-0000-4000-8000-00000000000a");
const ben = personId(tenant, "00000000-0000-4000-8000-00000000000b");

let own: OwnKeys;
let first: CardKeys;
let second: CardKeys;
let indexedDB: IDBFactory;
let values: Map<string, string>;
let pins: PinnedKeys;

const open = () => openDeviceStore({ account: ada, indexedDB, backup: memoryBackup(values) });

function shown(keys: OwnKeys): CardKeys {
  return { sealingKey: keys.sealing.publicJwk, signingKey: keys.signing.publicJwk };
}

beforeAll(async () => {
  own = await makeOwnKeys();
  [first, second] = [shown(await makeOwnKeys()), shown(await makeOwnKeys())];
});

beforeEach(async () => {
  indexedDB = new IDBFactory();
  values = new Map();
  pins = pinnedKeys(await open());
});

describe("pinned keys", () => {
  it("are new once, then the same, also after a restart", async () => {
    expect(await pins.pin(ben, first)).toBe("new");
    expect(await pins.pin(ben, first)).toBe("same");
    expect(await pinnedKeys(await open()).pin(ben, first)).toBe("same");
  });

  it("stay as they are when a card shows others, whichever half was exchanged", async () => {
    await pins.pin(ben, first);
    for (const keys of [
      second,
      { ...first, sealingKey: second.sealingKey },
      { ...first, signingKey: second.signingKey },
    ]) {
      expect(await pins.pin(ben, keys)).toBe("changed");
      expect((await pins.read(ben))?.keys).toEqual(first);
    }
  });

  it("change after a yes to exactly the keys that were shown; what the earlier key signed still counts", async () => {
    await pins.pin(ben, first);
    await pins.pin(ben, second);
    expect(await pins.acceptChange(ben, { ...second, sealingKey: first.sealingKey })).toBe(false);
    expect(await pins.acceptChange(ben, second)).toBe(true);
    expect(await pins.pin(ben, second)).toBe("same");
    expect(await pins.pin(ben, first)).toBe("changed");
    const pin = await pins.read(ben);
    expect(pin === null ? [] : signingKeysOf(pin)).toEqual([second.signingKey, first.signingKey]);
  });

  it("stay after a no, and the change is asked about again", async () => {
    await pins.pin(ben, first);
    await pins.pin(ben, second);
    await pins.declineChange(ben);
    expect(await pins.read(ben)).toEqual({ keys: first, earlier: [], changed: null });
    expect(await pins.acceptChange(ben, second)).toBe(false);
    expect(await pins.pin(ben, second)).toBe("changed");
  });

  it("of nobody cannot be accepted or declined", async () => {
    expect(await pins.acceptChange(ben, first)).toBe(false);
    await pins.declineChange(ben);
    expect(await pins.read(ben)).toBeNull();
  });

  it("are read all at once, by person", async () => {
    await pins.pin(ada, first);
    await pins.pin(ben, second);
    expect([...(await pins.all()).keys()].toSorted()).toEqual([ada, ben]);
  });

  it("of two windows that meet two cards at once are one; the other is a change", async () => {
    const other = pinnedKeys(await open());
    const results = await Promise.all([pins.pin(ben, first), other.pin(ben, second)]);
    expect(results.toSorted()).toEqual(["changed", "new"]);
  });
});

describe("pinned keys after IndexedDB was lost", () => {
  it("wait for the own keys, so that nobody is met as somebody new", async () => {
    const before = await open();
    await before.useOwnKeys(own);
    await pinnedKeys(before).pin(ben, first);
    indexedDB = new IDBFactory();
    const store = await open();
    await expect(pinnedKeys(store).pin(ben, second)).rejects.toMatchObject({ why: "locked" });
    await store.useOwnKeys(own);
    expect(await pinnedKeys(store).pin(ben, second)).toBe("changed");
  });
});
