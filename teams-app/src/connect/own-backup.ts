import type { BackupStore } from "shared/device/backup-store.ts";
import { localStorageBackup } from "shared/device/local-storage-backup.ts";
import { memoryBackup } from "shared/device/memory-backup.ts";

/** The page's second store. A browser that blocks storage in frames of other sites throws on the mere look at it. */
export function ownBackup(): BackupStore {
  try {
    return localStorageBackup(window.localStorage);
  } catch {
    return memoryBackup();
  }
}
