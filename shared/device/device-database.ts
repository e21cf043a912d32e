import type { PersonId } from "../circles/person.ts";
import { deviceStoreFailed, DeviceStoreFailed } from "./device-store-failed.ts";

const stores = ["identity", "values"] as const;

type StoreName = (typeof stores)[number];

/** One change to one store of the database: all of it happens, or nothing. */
interface DatabaseChange {
  readonly put?: readonly (readonly [key: string, value: unknown])[];
  readonly remove?: readonly string[];
}

/** The account's database in IndexedDB. Writes are strict: they count only when the disk has them. */
export interface DeviceDatabase {
  get(store: StoreName, key: string): Promise<unknown>;
  keys(store: StoreName, prefix: string): Promise<string[]>;
  change(store: StoreName, change: DatabaseChange): Promise<void>;
  /** Keeps these values where the key has none yet, and gives what is kept there then. Safe against a second window. */
  putOnce(store: StoreName, entries: readonly (readonly [key: string, value: unknown])[]): Promise<unknown[]>;
  /** Empties every store. */
  clear(): Promise<void>;
  close(): void;
}

/** Each account has a database of its own, so that signing one out leaves nothing behind and touches nothing else. */
export function databaseName(account: PersonId): string {
  return `turnabout.${account}`;
}

/** The answer of one request of IndexedDB. */
function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(deviceStoreFailed("indexed-db", request.error)));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(deviceStoreFailed("indexed-db", transaction.error)));
  });
}

async function open(factory: IDBFactory, account: PersonId): Promise<IDBDatabase> {
  try {
    const request = factory.open(databaseName(account), 1);
    request.addEventListener("upgradeneeded", () => {
      for (const name of stores) request.result.createObjectStore(name);
    });
    return await answerOf(request);
  } catch (cause) {
    throw deviceStoreFailed("indexed-db", cause);
  }
}

/** Opens the account's database. It gives way when another window signs the account out: after that every call says `closed`. */
export async function openDeviceDatabase(factory: IDBFactory, account: PersonId): Promise<DeviceDatabase> {
  const database = await open(factory, account);
  let isOpen = true;
  const close = () => {
    isOpen = false;
    database.close();
  };
  database.addEventListener("versionchange", close);
  database.addEventListener("close", close);

  const begin = (store: StoreName, mode: IDBTransactionMode) => {
    if (!isOpen) throw new DeviceStoreFailed("closed");
    return database.transaction(store, mode, { durability: "strict" });
  };

  return {
    get: async (store, key) => answerOf(begin(store, "readonly").objectStore(store).get(key) as IDBRequest<unknown>),

    async keys(store, prefix) {
      const keys = await answerOf(begin(store, "readonly").objectStore(store).getAllKeys());
      return keys.filter((key) => typeof key === "string").filter((key) => key.startsWith(prefix));
    },

    async change(store, { put = [], remove = [] }) {
      const transaction = begin(store, "readwrite");
      const values = transaction.objectStore(store);
      for (const [key, value] of put) values.put(value, key);
      for (const key of remove) values.delete(key);
      await committed(transaction);
    },

    async putOnce(store, entries) {
      const transaction = begin(store, "readwrite");
      const values = transaction.objectStore(store);
      const done = committed(transaction);
      const kept = entries.map(async ([key, value]) => {
        const present = await answerOf(values.get(key) as IDBRequest<unknown>);
        if (present !== undefined) return present;
        values.put(value, key);
        return value;
      });
      const [result] = await Promise.all([Promise.all(kept), done]);
      return result;
    },

    async clear() {
      for (const store of stores) {
        const transaction = begin(store, "readwrite");
        transaction.objectStore(store).clear();
        await committed(transaction);
      }
    },

    close,
  };
}
