import type { BackupStore } from "./backup-store.ts";

/** What this needs of `chrome.storage.local`; the host has called `setAccessLevel` for trusted contexts before. */
export interface ExtensionStorageArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The extension's second store: `chrome.storage.local`. */
export function extensionStorageBackup(area: ExtensionStorageArea): BackupStore {
  return {
    async get(key) {
      const value = (await area.get(key))[key];
      return typeof value === "string" ? value : null;
    },
    set: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
    keys: async () => Object.keys(await area.get(null)),
  };
}
