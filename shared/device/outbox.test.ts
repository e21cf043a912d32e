import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";

import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { makeOwnKeys } from "../sealing/own-keys.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore } from "./open-device-store.ts";
import { outbox, type Intent } from "./outbox.ts";

const account = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");
const other = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000b");

let indexedDB: IDBFactory;
let values: Map<string, string>;

beforeEach(() => {
  indexedDB = new IDBFactory();
  values = new Map();
});

const open = () => openDeviceStore({ account, indexedDB, backup: memoryBackup(values) });

function intent(id: string, createdAt = 0): Intent {
  const payload = { text: `the words of ${id}` };
  return { id, account, kind: "append-row", createdAt: instant(createdAt), payload, state: "pending" };
}

describe("outbox", () => {
  it("gives what was added, in order, also after a restart and when the clock has jumped back", async () => {
    const store = await open();
    await outbox(store).add(intent("a", 2000));
    await outbox(store).add(intent("b", 1000));
    store.close();
    expect(await outbox(await open()).pending()).toEqual([intent("a", 2000), intent("b", 1000)]);
  });

  it("keeps one intent for one id: the first", async () => {
    const box = outbox(await open());
    await box.add(intent("a"));
    await box.add({ ...intent("a"), payload: "again" });
    expect(await box.pending()).toEqual([intent("a")]);
  });

  it("keeps progress, and forgets what is done", async () => {
    const box = outbox(await open());
    await box.add(intent("a"));
    await box.progress("a", { state: "blocked", note: "consent-missing" });
    expect(await box.pending()).toEqual([{ ...intent("a"), state: "blocked", note: "consent-missing" }]);
    await box.done("a");
    expect(await box.pending()).toEqual([]);
    expect(await box.losses()).toEqual({ lost: [], locked: [], lostStore: null });
  });

  it("makes nothing of progress on what is done already", async () => {
    const box = outbox(await open());
    await box.progress("gone", { state: "unknown" });
    expect(await box.pending()).toEqual([]);
  });

  it("refuses an intent of another account", async () => {
    const box = outbox(await open());
    await expect(box.add({ ...intent("a"), account: other })).rejects.toThrow(RangeError);
  });

  it("keeps no readable word in the second store", async () => {
    await outbox(await open()).add(intent("a"));
    expect([...values.values()].join()).not.toContain("words");
  });
});

describe("outbox after the second store was wiped", () => {
  it("still has everything, says so, and writes the second copies again", async () => {
    await outbox(await open()).add(intent("a"));
    values.clear();
    const box = outbox(await open());
    expect(await box.pending()).toEqual([intent("a")]);
    expect(await box.losses()).toEqual({ lost: [], locked: [], lostStore: "backup" });
    expect([...values.keys()].filter((key) => key.includes("outbox"))).toHaveLength(2);
    await box.acknowledgeLosses();
    expect(await outbox(await open()).losses()).toEqual({ lost: [], locked: [], lostStore: null });
  });
});

describe("outbox after IndexedDB was wiped", () => {
  it("is restored with the own keys, when they were known before", async () => {
    const keys = await makeOwnKeys();
    const before = await open();
    await outbox(before).add(intent("early"));
    await before.useOwnKeys(keys);
    await outbox(before).add(intent("late"));
    indexedDB = new IDBFactory();

    const store = await open();
    const box = outbox(store);
    expect(await box.pending()).toEqual([]);
    expect(await box.losses()).toEqual({ lost: [], locked: ["early", "late"], lostStore: "indexed-db" });
    await store.useOwnKeys(keys);
    expect(await box.pending()).toEqual([intent("early"), intent("late")]);
    expect(await box.losses()).toEqual({ lost: [], locked: [], lostStore: "indexed-db" });
    await box.acknowledgeLosses();
    expect(await outbox(await open()).pending()).toEqual([intent("early"), intent("late")]);
  });

  it("remembers the own key from start to start", async () => {
    const keys = await makeOwnKeys();
    await (await open()).useOwnKeys(keys);
    await outbox(await open()).add(intent("a"));
    indexedDB = new IDBFactory();
    const store = await open();
    await store.useOwnKeys(keys);
    expect(await outbox(store).pending()).toEqual([intent("a")]);
  });

  it("reports what was added before the own keys were known as lost, until that was told", async () => {
    await outbox(await open()).add(intent("a"));
    indexedDB = new IDBFactory();
    const store = await open();
    await store.useOwnKeys(await makeOwnKeys());
    expect(await outbox(store).losses()).toEqual({ lost: ["a"], locked: [], lostStore: "indexed-db" });
    const again = await open();
    await again.useOwnKeys(await makeOwnKeys());
    expect(await outbox(again).losses()).toMatchObject({ lost: ["a"], lostStore: "indexed-db" });
    await outbox(again).acknowledgeLosses();
    expect(await outbox(await open()).losses()).toEqual({ lost: [], locked: [], lostStore: null });
  });
});
