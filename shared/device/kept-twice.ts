import type { DeviceStore } from "./open-device-store.ts";

/** A value with a count that tells the newer of two copies. */
interface Stamped {
  readonly stamp: number;
  readonly value: unknown;
}

/** Ids of values that were kept and are in neither store any more (`lost`), or wait for the own keys to be opened (`locked`). */
export interface Losses {
  readonly lost: readonly string[];
  readonly locked: readonly string[];
}

/** Values of one area, kept in both stores of the device and read as a union. */
export interface KeptTwice<T> {
  get(id: string): Promise<T | null>;
  /** Every value that can be read, by id; a copy missing on one side is written again. */
  all(): Promise<Map<string, T>>;
  /** Resolves when both stores have it. */
  put(id: string, value: T): Promise<void>;
  remove(id: string): Promise<void>;
  losses(): Promise<Losses>;
  /** Forgets what was lost, after it was told. */
  forgetLost(): Promise<void>;
}

/**
 * Each store also holds a mark per id that says "the other one has it". Order matters, for a crash between any two steps: a mark is
 * written after its value and taken back before it, so a mark without a value on either side always means a loss, and a value
 * without a mark means at worst that something done is done once more.
 */
export function keptTwice<T>(store: DeviceStore, area: string): KeptTwice<T> {
  const { second } = store;
  const item = (id: string) => `${area}/${id}`;
  const mark = (id: string) => `mark/${area}/${id}`;
  const idsOf = (keys: readonly string[], prefix: string) => keys.map((key) => key.slice(prefix.length));

  async function copies(id: string) {
    const copy = await second.read(item(id));
    return {
      first: await store.read<Stamped>(item(id)),
      second: copy.state === "there" ? (copy.value as Stamped) : null,
      isLocked: copy.state === "locked",
    };
  }

  async function write(id: string, stamped: Stamped): Promise<void> {
    await store.change({ write: { [item(id)]: stamped, [mark(id)]: true } });
    await second.write(item(id), stamped);
    await second.mark(item(id));
  }

  function newer(a: Stamped | null, b: Stamped | null): Stamped | null {
    return (a?.stamp ?? 0) >= (b?.stamp ?? 0) ? a : b;
  }

  async function kept(id: string): Promise<Stamped | null> {
    const both = await copies(id);
    const newest = newer(both.first, both.second);
    if (newest !== null && both.first?.stamp !== both.second?.stamp) await write(id, newest);
    return newest;
  }

  async function marked(): Promise<Set<string>> {
    const here = idsOf(await store.list(mark("")), mark(""));
    const there = idsOf(await second.marks(item("")), item(""));
    return new Set([...here, ...there]);
  }

  async function losses(): Promise<Losses> {
    const [lost, locked]: [string[], string[]] = [[], []];
    for (const id of await marked()) {
      const both = await copies(id);
      if (both.first === null && both.second === null) (both.isLocked && !store.hasOwnKeys() ? locked : lost).push(id);
    }
    return { lost, locked };
  }

  async function remove(id: string): Promise<void> {
    await second.unmark(item(id));
    await store.change({ remove: [item(id), mark(id)] });
    await second.remove(item(id));
  }

  return {
    get: async (id) => ((await kept(id))?.value as T | undefined) ?? null,
    async all() {
      const here = idsOf(await store.list(item("")), item(""));
      const there = idsOf(await second.list(item("")), item(""));
      const values = new Map<string, T>();
      for (const id of new Set([...here, ...there])) {
        const stamped = await kept(id);
        if (stamped !== null) values.set(id, stamped.value as T);
      }
      return values;
    },
    async put(id, value) {
      const both = await copies(id);
      await write(id, { stamp: (newer(both.first, both.second)?.stamp ?? 0) + 1, value });
    },
    remove,
    losses,
    async forgetLost() {
      for (const id of (await losses()).lost) await remove(id);
    },
  };
}
