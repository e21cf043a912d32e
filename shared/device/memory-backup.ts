import type { BackupStore } from "./backup-store.ts";

/** A second store that lasts as long as the page, over a map: where the browser offers no other, and for tests, which look into the map. */
export function memoryBackup(values: Map<string, string> = new Map<string, string>()): BackupStore {
  return {
    get: async (key) => values.get(key) ?? null,
    set: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    keys: async () => [...values.keys()],
  };
}
