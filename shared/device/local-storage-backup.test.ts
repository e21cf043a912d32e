import { describe, expect, it } from "vitest";

import type { BackupStore } from "./backup-store.ts";
import { extensionStorageBackup, type ExtensionStorageArea } from "./extension-storage-backup.ts";
import { localStorageBackup } from "./local-storage-backup.ts";
import { memoryBackup } from "./memory-backup.ts";

/** The part of `Storage` that counts here, with its rules: text values, keys by position. */
function webStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (at) => [...values.keys()][at] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

function extensionArea(): ExtensionStorageArea {
  const items: Record<string, unknown> = { "of another part": { a: 1 } };
  return {
    get: async (key) => (key === null ? { ...items } : key in items ? { [key]: items[key] } : {}),
    set: async (given) => void Object.assign(items, given),
    remove: async (key) => void delete items[key],
  };
}

describe.each<[string, BackupStore]>([
  ["localStorage", localStorageBackup(webStorage())],
  ["extension storage", extensionStorageBackup(extensionArea())],
  ["memory", memoryBackup()],
])("a second store in %s", (_, backup) => {
  it("sets, gets, lists and removes", async () => {
    await backup.set("a", "1");
    await backup.set("b", "2");
    await backup.remove("b");
    expect([await backup.get("a"), await backup.get("b"), await backup.get("of another part")]).toEqual([
      "1",
      null,
      null,
    ]);
    expect(await backup.keys()).toContain("a");
    expect(await backup.keys()).not.toContain("b");
  });
});
