import type { DeviceStore } from "./open-device-store.ts";
import { withLock } from "./with-lock.ts";

/** A value with a count that tells the newer of two copies. */
interface Stamped {
  readonly stamp: number;
  readonly value: unknown;
}

interface Copies {
  readonly first: Stamped | null;
  readonly second: Stamped | null;
  /** The second copy is there, and only the own keys, which were not handed in yet, could open it. */
  readonly isLocked: boolean;
}

/** Ids of values that were kept and are in neither store any more (`lost`), or wait for the own keys to be opened (`locked`). */
export interface Losses {
  readonly lost: readonly string[];
  readonly locked: readonly string[];
}

/** Values of one area, kept in both stores of the device and read as a union. */
export interface KeptTwice<T> {
  get(id: string): Promise<T | null>;
  /** Every value that can be read, by id; what is missing on one side is written again. */
  all(): Promise<Map<string, T>>;
  /** Makes the next value from the present one, `null` to leave it as it is; resolves to what is kept then, when both stores have it. */
  update(id: string, next: (present: T | null) => T | null): Promise<T | null>;
  remove(id: string): Promise<void>;
  losses(): Promise<Losses>;
  /** Forgets what was lost, after it was told. */
  forgetLost(): Promise<void>;
}

function newer({ first, second }: Copies): Stamped | null {
  return (first?.stamp ?? 0) >= (second?.stamp ?? 0) ? first : second;
}

function idsOf(keys: readonly string[], prefix: string): string[] {
  return keys.map((key) => key.slice(prefix.length));
}

/**
 * Each store also holds a mark per id that says "the other one has it". Order matters, for a crash between any two steps: a mark is
 * written after its value and taken back before it, so a mark without a value on either side always means a loss, and a value
 * without a mark means at worst that something done is done once more. Windows take turns.
 */
export function keptTwice<T>(store: DeviceStore, area: string): KeptTwice<T> {
  const { second } = store;
  const item = (id: string) => `${area}/${id}`;
  const mark = (id: string) => `mark/${area}/${id}`;
  const inTurn = <R>(task: () => Promise<R>) => withLock({ name: `kept/${store.account}` }, task);

  async function copies(id: string): Promise<Copies> {
    const copy = await second.read(item(id));
    return {
      first: await store.read<Stamped>(item(id)),
      second: copy.state === "there" ? (copy.value as Stamped) : null,
      isLocked: copy.state === "locked" && !store.hasOwnKeys(),
    };
  }

  async function write(id: string, stamped: Stamped): Promise<void> {
    await store.change({ write: { [item(id)]: stamped, [mark(id)]: true } });
    await second.write(item(id), stamped);
    await second.mark(item(id));
  }

  async function kept(id: string): Promise<Stamped | null> {
    const both = await copies(id);
    const newest = newer(both);
    if (newest !== null && both.first?.stamp !== both.second?.stamp) await write(id, newest);
    return newest;
  }

  async function all(): Promise<Map<string, T>> {
    const here = idsOf(await store.list(item("")), item(""));
    const there = idsOf(await second.list(item("")), item(""));
    const marks = new Set(idsOf(await second.marks(item("")), item("")));
    const values = new Map<string, T>();
    for (const id of new Set([...here, ...there])) {
      const stamped = await kept(id);
      if (stamped === null) continue;
      values.set(id, stamped.value as T);
      if (!marks.has(id)) await second.mark(item(id));
    }
    return values;
  }

  async function update(id: string, next: (present: T | null) => T | null): Promise<T | null> {
    const stamped = newer(await copies(id));
    const present = (stamped?.value as T | undefined) ?? null;
    const value = next(present);
    if (value === null) return present;
    await write(id, { stamp: (stamped?.stamp ?? 0) + 1, value });
    return value;
  }

  async function remove(id: string): Promise<void> {
    await second.unmark(item(id));
    await store.change({ remove: [item(id), mark(id)] });
    await second.remove(item(id));
  }

  async function losses(): Promise<Losses> {
    const here = idsOf(await store.list(mark("")), mark(""));
    const there = idsOf(await second.marks(item("")), item(""));
    const [lost, locked]: [string[], string[]] = [[], []];
    for (const id of new Set([...here, ...there])) {
      const both = await copies(id);
      if (newer(both) === null) (both.isLocked ? locked : lost).push(id);
    }
    return { lost: lost.toSorted(), locked: locked.toSorted() };
  }

  async function forgetLost(): Promise<void> {
    for (const id of (await losses()).lost) await remove(id);
  }

  return {
    get: (id) => inTurn(async () => ((await kept(id))?.value as T | undefined) ?? null),
    all: () => inTurn(all),
    update: (id, next) => inTurn(() => update(id, next)),
    remove: (id) => inTurn(() => remove(id)),
    losses: () => inTurn(losses),
    forgetLost: () => inTurn(forgetLost),
  };
}
