import { ClassicLevel } from "classic-level";
import type { Table } from "./exchange.ts";

export interface Store {
  table<T>(name: string): Table<T>;
  /** Runs a change; when it throws or `keep` refuses its result, every table is as it was before. */
  attempt<T>(change: () => T, keep: (result: T) => boolean): T;
  /** Every table with all its values, for a test that looks for words that must not be stored. */
  dump(): Record<string, Record<string, unknown>>;
  /** Resolves when everything changed so far is on the disk. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const separator = "\u0000";

/** Tables in memory; with a folder every change is written behind to it, and what it holds is there at the next start. */
export async function openStore(folder?: string): Promise<Store> {
  const level = folder === undefined ? undefined : new ClassicLevel(folder);
  // Opened by hand: a folder that is in use says so here, and later only that something is closed.
  await level?.open();
  const maps = new Map<string, Map<string, unknown>>();
  const pending = new Map<string, string | null>();
  let undo: (() => void)[] | undefined;
  let writing: Promise<void> = Promise.resolve();
  let failure: unknown;

  const mapOf = (name: string): Map<string, unknown> => {
    const map = maps.get(name) ?? new Map<string, unknown>();
    maps.set(name, map);
    return map;
  };
  const write = async (): Promise<void> => {
    if (!level || pending.size === 0) return;
    const batch = [...pending].map(([key, value]) =>
      value === null ? { type: "del" as const, key } : { type: "put" as const, key, value },
    );
    pending.clear();
    await level.batch(batch);
  };
  const flush = async (): Promise<void> => {
    writing = writing.then(write);
    await writing;
  };
  const change = (name: string, id: string, value: unknown): void => {
    const map = mapOf(name);
    const had = map.has(id);
    const before = map.get(id);
    undo?.push(() => put(name, id, had ? before : undefined));
    put(name, id, value);
  };
  const put = (name: string, id: string, value: unknown): void => {
    if (value === undefined) mapOf(name).delete(id);
    else mapOf(name).set(id, value);
    if (!level) return;
    if (pending.size === 0) setImmediate(() => void flush().catch((error: unknown) => (failure = error)));
    pending.set(name + separator + id, value === undefined ? null : JSON.stringify(value));
  };

  if (level) {
    for await (const [key, value] of level.iterator()) {
      const [name, id] = key.split(separator, 2) as [string, string];
      mapOf(name).set(id, JSON.parse(value));
    }
  }
  return {
    table: <T>(name: string): Table<T> => ({
      get: (id) => mapOf(name).get(id) as T | undefined,
      set: (id, value) => change(name, id, value),
      delete: (id) => change(name, id, undefined),
      entries: () => mapOf(name).entries() as IterableIterator<[string, T]>,
    }),
    attempt(run, keep) {
      const steps: (() => void)[] = [];
      undo = steps;
      let kept = false;
      try {
        const result = run();
        kept = keep(result);
        return result;
      } finally {
        undo = undefined;
        if (!kept) for (const step of steps.toReversed()) step();
      }
    },
    dump: () => Object.fromEntries([...maps].map(([name, map]) => [name, Object.fromEntries(map)])),
    flush,
    async close() {
      await flush();
      await level?.close();
      if (failure) throw failure;
    },
  };
}
