import { exportOwnKeys } from "../sealing/export-own-keys.ts";
import { importOwnKeys } from "../sealing/import-own-keys.ts";
import type { OwnKeys } from "../sealing/own-keys.ts";
import type { DeviceStore } from "./open-device-store.ts";

const name = "own-keys";

/** Keeps a copy of the participant's keys on this device, wrapped by the device key: it restores a lost key calendar. */
export async function saveKeysCopy(store: DeviceStore, keys: OwnKeys): Promise<void> {
  await store.write(name, await exportOwnKeys(keys));
}

/** The copy kept on this device, or `null` when there is none or it is damaged. */
export async function readKeysCopy(store: DeviceStore): Promise<OwnKeys | null> {
  const text = await store.read<string>(name);
  return text === null ? null : importOwnKeys(text);
}
