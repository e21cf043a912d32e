import { IDBFactory } from "fake-indexeddb";
import { expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { exportOwnKeys } from "../sealing/export-own-keys.ts";
import { makeOwnKeys } from "../sealing/own-keys.ts";
import { readKeysCopy, saveKeysCopy } from "./keys-copy.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore } from "./open-device-store.ts";

const account = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");

it("gives back the keys after a restart, null before the first copy, and puts nothing of them into the second store", async () => {
  const [indexedDB, values] = [new IDBFactory(), new Map<string, string>()];
  const open = () => openDeviceStore({ account, indexedDB, backup: memoryBackup(values) });
  expect(await readKeysCopy(await open())).toBeNull();
  const keys = await makeOwnKeys();
  await saveKeysCopy(await open(), keys);
  const copy = await readKeysCopy(await open());
  expect(copy === null ? null : await exportOwnKeys(copy)).toBe(await exportOwnKeys(keys));
  expect([...values.keys()].filter((key) => !key.endsWith("/generation"))).toEqual([]);
});
