import type { BackupStore } from "./backup-store.ts";

/** The tab's second store: the origin's own `localStorage`. */
export function localStorageBackup(storage: Storage): BackupStore {
  return {
    get: async (key) => storage.getItem(key),
    set: async (key, value) => storage.setItem(key, value),
    remove: async (key) => storage.removeItem(key),
    keys: async () => Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null),
  };
}
