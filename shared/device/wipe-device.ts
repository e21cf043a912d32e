import type { PersonId } from "../circles/person.ts";
import type { BackupStore } from "./backup-store.ts";
import { databaseName, openDeviceDatabase } from "./device-database.ts";
import { deviceStoreFailed } from "./device-store-failed.ts";
import { backupPrefix } from "./second-copy.ts";

/** Resolves also while a window that sleeps still holds the empty database open: it goes when that window does. */
function deleted(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("blocked", () => resolve());
    request.addEventListener("error", () => reject(deviceStoreFailed("indexed-db", request.error)));
  });
}

/**
 * Signs one account out of this device: its database with the device key, drafts, outbox, key copy and pins, and its part of the
 * second store. Works offline. Other windows of the account give way. Show what is unsent before: nothing comes back.
 */
export async function wipeDevice(device: {
  account: PersonId;
  indexedDB: IDBFactory;
  backup: BackupStore;
}): Promise<void> {
  const prefix = backupPrefix(device.account);
  for (const key of await device.backup.keys()) {
    if (key.startsWith(prefix)) await device.backup.remove(key);
  }
  const database = await openDeviceDatabase(device.indexedDB, device.account);
  await database.clear();
  database.close();
  await deleted(device.indexedDB, databaseName(device.account));
}
