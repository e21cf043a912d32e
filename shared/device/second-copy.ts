import type { PublicKey } from "../circles/card.ts";
import type { PersonId } from "../circles/person.ts";
import { openCopy } from "../sealing/open-copy.ts";
import type { OwnKeys } from "../sealing/own-keys.ts";
import { sealCopy } from "../sealing/seal-copy.ts";
import type { BackupStore } from "./backup-store.ts";
import { deviceStoreFailed } from "./device-store-failed.ts";

/** A value of the second store; `locked`: it is there and opens with neither the device key nor, so far, the own key. */
type SecondRead =
  | { readonly state: "there"; readonly value: unknown }
  | { readonly state: "absent" }
  | { readonly state: "locked" };

/** The account's part of the second store: sealed values, and marks, which are names without a value. */
export interface SecondCopy {
  read(key: string): Promise<SecondRead>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  list(prefix: string): Promise<string[]>;
  mark(key: string): Promise<void>;
  unmark(key: string): Promise<void>;
  marks(prefix: string): Promise<string[]>;
  generation(): Promise<string | null>;
  setGeneration(generation: string): Promise<void>;
}

/** Whose keys open the second store; the own ones become known after sign-in. */
export interface CopyKeys {
  readonly deviceKey: CryptoKey;
  ownPublicKey: PublicKey | null;
  ownKeys: OwnKeys | null;
}

/** Every name of one account in the second store begins with this. */
export function backupPrefix(account: PersonId): string {
  return `turnabout/${account}/`;
}

async function tried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw deviceStoreFailed("backup", cause);
  }
}

/** The account's part of the second store, sealed with these keys. */
export function secondCopy(backup: BackupStore, { account, keys }: { account: PersonId; keys: CopyKeys }): SecondCopy {
  const prefix = backupPrefix(account);
  const named = async (start: string): Promise<string[]> =>
    (await tried(() => backup.keys())).filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  const within = async (kind: string, keyPrefix: string): Promise<string[]> =>
    (await named(`${prefix}${kind}/`)).filter((key) => key.startsWith(keyPrefix));

  return {
    async read(key) {
      const text = await tried(() => backup.get(`${prefix}item/${key}`));
      if (text === null) return { state: "absent" };
      const opened = await openCopy({ text, context: `${account}/${key}`, ...keys });
      return opened.ok ? { state: "there", value: opened.value } : { state: "locked" };
    },
    async write(key, value) {
      const { deviceKey, ownPublicKey } = keys;
      const text = await sealCopy({ value, context: `${account}/${key}`, deviceKey, ownKey: ownPublicKey });
      await tried(() => backup.set(`${prefix}item/${key}`, text));
    },
    remove: (key) => tried(() => backup.remove(`${prefix}item/${key}`)),
    list: (keyPrefix) => within("item", keyPrefix),
    mark: (key) => tried(() => backup.set(`${prefix}mark/${key}`, "1")),
    unmark: (key) => tried(() => backup.remove(`${prefix}mark/${key}`)),
    marks: (keyPrefix) => within("mark", keyPrefix),
    generation: () => tried(() => backup.get(`${prefix}generation`)),
    setGeneration: (generation) => tried(() => backup.set(`${prefix}generation`, generation)),
  };
}
