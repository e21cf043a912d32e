import { exportOwnKeys } from "../sealing/export-own-keys.ts";
import { importOwnKeys } from "../sealing/import-own-keys.ts";
import { makeOwnKeys, type OwnKeys } from "../sealing/own-keys.ts";
import type { DeviceStore } from "./open-device-store.ts";
import { withLock } from "./with-lock.ts";

const name = "keys-of-this-device";

/** The keys that were made for this device while the mailbox was closed to it, wrapped by the device key; `null` when none were. */
export async function readDeviceKeys(store: DeviceStore): Promise<OwnKeys | null> {
  const text = await store.read<string>(name);
  return text === null ? null : importOwnKeys(text);
}

/**
 * The same, made now where there are none: two windows agree on one. They stay after the mailbox has its keys: a window that still works
 * with them may leave something to be sealed again.
 */
export function deviceKeys(store: DeviceStore): Promise<OwnKeys> {
  return withLock({ name: `device-keys/${store.account}` }, async () => {
    const kept = await readDeviceKeys(store);
    if (kept !== null) return kept;
    const made = await makeOwnKeys();
    await store.write(name, await exportOwnKeys(made));
    return made;
  });
}
