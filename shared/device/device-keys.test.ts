import { IDBFactory } from "fake-indexeddb";
import { expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { exportOwnKeys } from "../sealing/export-own-keys.ts";
import { deviceKeys, readDeviceKeys } from "./device-keys.ts";
import { readKeysCopy } from "./keys-copy.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore } from "./open-device-store.ts";

const account = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");

it("makes one pair of keys per device however often it is asked, sealed, and none by a look; they are no copy of the mailbox's", async () => {
  const [indexedDB, values] = [new IDBFactory(), new Map<string, string>()];
  const open = () => openDeviceStore({ account, indexedDB, backup: memoryBackup(values) });
  expect(await readDeviceKeys(await open())).toBeNull();
  const [one, other] = await Promise.all([deviceKeys(await open()), deviceKeys(await open())]);
  const text = await exportOwnKeys(one);
  const kept = await readDeviceKeys(await open());
  expect([await exportOwnKeys(other), kept === null ? null : await exportOwnKeys(kept)]).toEqual([text, text]);
  expect(await readKeysCopy(await open())).toBeNull();
  expect([...values.keys()].filter((key) => !key.endsWith("/generation"))).toEqual([]);
});
