import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { databaseName } from "./device-database.ts";
import { DeviceStoreFailed } from "./device-store-failed.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore } from "./open-device-store.ts";
import { outbox } from "./outbox.ts";
import { instant } from "../circles/instant.ts";
import { wipeDevice } from "./wipe-device.ts";

const tenant = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
const ada = personId(tenant, "00000000-0000-4000-8000-00000000000a");
const ben = personId(tenant, "00000000-0000-4000-8000-00000000000b");

let indexedDB: IDBFactory;
let values: Map<string, string>;

beforeEach(() => {
  indexedDB = new IDBFactory();
  values = new Map();
});

const open = (account = ada) => openDeviceStore({ account, indexedDB, backup: memoryBackup(values) });

const wipe = (account = ada) => wipeDevice({ account, indexedDB, backup: memoryBackup(values) });

/** Everything the account's database holds, as a thief of its files would read it. */
async function raw(account = ada): Promise<[string, unknown][]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName(account));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error as Error));
  });
  const store = database.transaction("values").objectStore("values");
  const both = await Promise.all(
    [store.getAllKeys(), store.getAll()].map(
      (request) =>
        new Promise<unknown[]>((resolve) => request.addEventListener("success", () => resolve(request.result))),
    ),
  );
  database.close();
  return (both[0] ?? []).map((key, at) => [String(key), both[1]?.[at]]);
}

describe("a device store", () => {
  it("gives back what was written, also after a restart", async () => {
    const store = await open();
    await store.write("a/1", { text: "नमस्ते" });
    store.close();
    expect(await (await open()).read("a/1")).toEqual({ text: "नमस्ते" });
  });

  it("has null for what was never written, and for what was removed", async () => {
    const store = await open();
    await store.write("a", 1);
    await store.remove("a");
    expect([await store.read("a"), await store.read("b")]).toEqual([null, null]);
  });

  it("lists keys by their beginning, sorted", async () => {
    const store = await open();
    await store.change({ write: { "b/2": 0, "b/10": 0, "a/1": 0, b: 0 } });
    expect(await store.list("b/")).toEqual(["b/10", "b/2"]);
  });

  it("holds no readable word", async () => {
    await (await open()).write("a", "the words");
    const kept = await raw();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain("words");
  });

  it("keeps accounts apart", async () => {
    await (await open(ada)).write("a", "ada's");
    expect(await (await open(ben)).read("a")).toBeNull();
  });

  it("opened by two windows at once has one key", async () => {
    const [one, two] = await Promise.all([open(), open()]);
    await one.write("a", 1);
    expect([await two.read("a"), one.lostStore(), two.lostStore()]).toEqual([1, null, null]);
  });

  it("has null for a value whose bytes were damaged or exchanged with another's", async () => {
    const store = await open();
    await store.change({ write: { a: 1, b: 2 } });
    const [first, second] = await raw();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName(ada));
      request.addEventListener("success", () => resolve(request.result));
    });
    const transaction = database.transaction("values", "readwrite");
    transaction.objectStore("values").put(second?.[1], "a");
    transaction.objectStore("values").put(String(first?.[1]).slice(0, -3), "b");
    await new Promise<void>((resolve) => transaction.addEventListener("complete", () => resolve()));
    database.close();
    expect([await store.read("a"), await store.read("b")]).toEqual([null, null]);
  });

  it("names the second store when that one refuses because it is full", async () => {
    const backup = memoryBackup(values);
    const full = { ...backup, set: () => Promise.reject(new DOMException("no room", "QuotaExceededError")) };
    const store = await open();
    const limited = await openDeviceStore({ account: ada, indexedDB, backup: full });
    const intent = { id: "a", account: ada, kind: "x", createdAt: instant(0), payload: 1, state: "pending" } as const;
    await expect(outbox(limited).add(intent)).rejects.toMatchObject({ why: "backup-full" });
    expect(await store.list("outbox/")).toEqual(["outbox/a"]);
  });

  it("names IndexedDB when that one cannot be opened", async () => {
    const closed = {
      open: () => {
        throw new DOMException("private window", "SecurityError");
      },
    } as unknown as IDBFactory;
    const opening = openDeviceStore({ account: ada, indexedDB: closed, backup: memoryBackup(values) });
    await expect(opening).rejects.toMatchObject({ name: "DeviceStoreFailed", why: "indexed-db-unavailable" });
  });
});

describe("wipeDevice", () => {
  it("leaves nothing of the account in either store, and everything of another", async () => {
    await (await open(ada)).second.write("a", 1);
    const store = await open(ben);
    await store.second.write("b", 2);
    await store.write("b", 2);
    await wipe(ada);
    expect([...values.keys()].filter((key) => key.includes(ada))).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName(ben)]);
    expect([await store.read("b"), await store.second.read("b")]).toEqual([2, { state: "there", value: 2 }]);
  });

  it("makes other windows of the account give way", async () => {
    const other = await open();
    await wipe();
    await expect(other.write("a", 1)).rejects.toThrow(DeviceStoreFailed);
    await expect(other.read("a")).rejects.toMatchObject({ why: "closed" });
  });

  it("lets the account begin anew, with nothing reported lost", async () => {
    await (await open()).write("a", 1);
    await wipe();
    const store = await open();
    expect([await store.read("a"), store.lostStore()]).toEqual([null, null]);
  });

  it("does nothing where there is nothing", async () => {
    await wipe();
    expect([...values.keys()]).toEqual([]);
  });
});
