import type { PublicKey } from "../circles/card.ts";
import type { PersonId } from "../circles/person.ts";
import type { OwnKeys } from "../sealing/own-keys.ts";
import { unwrapJson, wrapJson } from "../sealing/wrap.ts";
import type { BackupStore } from "./backup-store.ts";
import { openDeviceDatabase } from "./device-database.ts";
import { deviceIdentity } from "./device-identity.ts";
import { secondCopy, type CopyKeys, type SecondCopy } from "./second-copy.ts";
import { withLock } from "./with-lock.ts";

interface DeviceChange {
  readonly write?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

/** A store of the device that came back empty since the last start; `null` when both are as they were left. */
export type LostStore = "indexed-db" | "backup" | null;

/** What one account keeps on this device, sealed. Values are JSON; keys are names and ids, never text somebody wrote. */
export interface DeviceStore {
  readonly account: PersonId;
  /** Stays the same from start to start until {@link DeviceStore.acknowledgeLoss}, so that it is told. */
  lostStore(): LostStore;
  /** The value written under a key, as the caller wrote it; `null` when there is none or its bytes were damaged. */
  read<T>(key: string): Promise<T | null>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** The keys that begin with a prefix, sorted. */
  list(prefix: string): Promise<string[]>;
  /** Several values at once: all of it happens, or nothing. */
  change(change: DeviceChange): Promise<void>;
  /** The second store, for what must survive the loss of the first. */
  readonly second: SecondCopy;
  /** From now on second copies are sealed to the participant's own key too, and such copies open again after a loss. */
  useOwnKeys(keys: OwnKeys): Promise<void>;
  /** Whether the participant's own keys were handed in since the start. */
  hasOwnKeys(): boolean;
  /** The loss was told. */
  acknowledgeLoss(): Promise<void>;
  close(): void;
}

const ownKeyName = "own-sealing-key";

function isSameKey(a: PublicKey | null, b: PublicKey): boolean {
  return a !== null && a.x === b.x && a.y === b.y;
}

/** The mark of the second store names the generation of the first. */
function lostStoreOf(marks: { generation: string; isNew: boolean; remembered: string | null }): LostStore {
  if (marks.remembered === null) return marks.isNew ? null : "backup";
  return marks.remembered === marks.generation ? null : "indexed-db";
}

/** Writes every second copy that opens once more, for the recipients of now. */
async function reseal(second: SecondCopy): Promise<void> {
  for (const key of await second.list("")) {
    const copy = await second.read(key);
    if (copy.state === "there") await second.write(key, copy.value);
  }
}

/**
 * The one seam to the device. Values lie in IndexedDB (strict durability), sealed with a key that cannot be exported and lives there
 * too; what is kept twice lies in `backup` as well. Both carry the generation of the database: when one of them came back empty, they
 * disagree. With IndexedDB the device key is gone, so second copies are sealed to the participant's own key in addition, which
 * comes back from the mailbox. A copy written before that key was known cannot be restored then: it is reported, never silent.
 * Throws `DeviceStoreFailed` when IndexedDB or the second store refuses.
 */
export async function openDeviceStore(device: {
  account: PersonId;
  indexedDB: IDBFactory;
  backup: BackupStore;
}): Promise<DeviceStore> {
  const { account } = device;
  const database = await openDeviceDatabase(device.indexedDB, account);
  const { deviceKey, generation, isNew } = await deviceIdentity(database);
  const keys: CopyKeys = { deviceKey, ownPublicKey: null, ownKeys: null };
  const second = secondCopy(device.backup, { account, keys });

  let lostStore = lostStoreOf({ generation, isNew, remembered: await second.generation() });
  const markGeneration = () => second.setGeneration(generation);
  if (isNew && lostStore === null) await markGeneration();

  const store: DeviceStore = {
    account,
    lostStore: () => lostStore,
    async read<T>(key: string): Promise<T | null> {
      const text = await database.get("values", key);
      if (typeof text !== "string") return null;
      const opened = await unwrapJson({ key: deviceKey, text, context: `${account}/${key}` });
      return opened.ok ? (opened.value as T) : null;
    },
    write: (key, value) => store.change({ write: { [key]: value } }),
    remove: (key) => store.change({ remove: [key] }),
    list: async (prefix) => (await database.keys("values", prefix)).toSorted(),
    async change({ write = {}, remove = [] }) {
      const sealed = Object.entries(write).map(
        async ([key, value]) => [key, await wrapJson({ key: deviceKey, value, context: `${account}/${key}` })] as const,
      );
      await database.change("values", { put: await Promise.all(sealed), remove });
    },
    second,
    async useOwnKeys(ownKeys) {
      keys.ownKeys = ownKeys;
      const ownKey = ownKeys.sealing.publicJwk;
      if (isSameKey(keys.ownPublicKey, ownKey)) return;
      keys.ownPublicKey = ownKey;
      await withLock({ name: `kept/${account}` }, () => reseal(second));
      await store.write(ownKeyName, ownKey);
    },
    hasOwnKeys: () => keys.ownKeys !== null,
    async acknowledgeLoss() {
      await markGeneration();
      lostStore = null;
    },
    close: () => database.close(),
  };
  keys.ownPublicKey = await store.read<PublicKey>(ownKeyName);
  return store;
}
