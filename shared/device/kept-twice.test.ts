import { IDBFactory } from "fake-indexeddb";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { makeOwnKeys, type OwnKeys } from "../sealing/own-keys.ts";
import { keptTwice } from "./kept-twice.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore, type DeviceStore } from "./open-device-store.ts";

const account = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");

let keys: OwnKeys;

beforeAll(async () => {
  keys = await makeOwnKeys();
});

/** A device whose stores outlive its windows, and whose windows can be killed between any two writes. */
function device() {
  const values = new Map<string, string>();
  let indexedDB = new IDBFactory();
  const open = () => openDeviceStore({ account, indexedDB, backup: memoryBackup(values) });
  return {
    open,
    wipe(which: "indexed-db" | "backup") {
      if (which === "backup") values.clear();
      else indexedDB = new IDBFactory();
    },
    /** A window that is killed before its write number `writes`. */
    async openUntil(writes: number): Promise<DeviceStore> {
      const store = await open();
      let left = writes;
      const counted =
        <A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
        async (...given: A): Promise<R> => {
          if (left <= 0) throw new Error("killed");
          left -= 1;
          return write(...given);
        };
      const { second } = store;
      return {
        ...store,
        change: counted(store.change),
        second: {
          ...second,
          write: counted(second.write),
          remove: counted(second.remove),
          mark: counted(second.mark),
          unmark: counted(second.unmark),
        },
      };
    },
  };
}

type Step = { readonly does: "put" | "remove"; readonly id: string };

const steps = fc.array(
  fc.record({ does: fc.constantFrom("put", "put", "remove"), id: fc.constantFrom("a", "b", "c") }),
  {
    maxLength: 6,
  },
) as fc.Arbitrary<Step[]>;

/** Runs the steps until the window is killed; gives what was acknowledged, and the step that was not. */
async function run(store: DeviceStore, list: readonly Step[]) {
  const kept = keptTwice<number>(store, "area");
  const acknowledged = new Map<string, number>();
  for (const [at, { does, id }] of list.entries()) {
    try {
      if (does === "put") await kept.update(id, () => at);
      else await kept.remove(id);
    } catch {
      return { acknowledged, open: id };
    }
    if (does === "put") acknowledged.set(id, at);
    else acknowledged.delete(id);
  }
  return { acknowledged, open: null };
}

describe("values kept twice", () => {
  it("are all there after a kill at any step, and nothing is called lost", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (list, writes) => {
        const { open, openUntil } = device();
        const { acknowledged, open: unsure } = await run(await openUntil(writes), list);
        const kept = keptTwice<number>(await open(), "area");
        const there = await kept.all();
        for (const [id, value] of acknowledged) if (id !== unsure) expect(there.get(id)).toBe(value);
        for (const id of there.keys()) expect(acknowledged.has(id) || id === unsure).toBe(true);
        expect(await kept.losses()).toEqual({ lost: [], locked: [] });
      }),
      { numRuns: 150 },
    );
  });

  it("are all there after a kill and the loss of either store, once the own keys are there", async () => {
    const which = fc.constantFrom("indexed-db" as const, "backup" as const);
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), which, async (list, writes, lost) => {
        const { open, openUntil, wipe } = device();
        await (await open()).useOwnKeys(keys);
        const { acknowledged, open: unsure } = await run(await openUntil(writes), list);
        wipe(lost);
        const store = await open();
        expect(store.lostStore()).toBe(lost);
        await store.useOwnKeys(keys);
        const there = await keptTwice<number>(store, "area").all();
        for (const [id, value] of acknowledged) if (id !== unsure) expect(there.get(id)).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it("are reported, each of them, when the own keys were never known and IndexedDB is lost", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { open, wipe } = device();
        const { acknowledged } = await run(await open(), list);
        wipe("indexed-db");
        const kept = keptTwice<number>(await open(), "area");
        expect(await kept.losses()).toEqual({ lost: [], locked: [...acknowledged.keys()].toSorted() });
      }),
      { numRuns: 50 },
    );
  });

  it("are reported although their window was killed before it had marked them, once they were seen", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (list, writes) => {
        const { open, openUntil, wipe } = device();
        await run(await openUntil(writes), list);
        const seen = await keptTwice<number>(await open(), "area").all();
        wipe("indexed-db");
        const { locked } = await keptTwice<number>(await open(), "area").losses();
        expect(locked).toEqual([...seen.keys()].toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it("are reported when the second store was wiped and the first has lost one value", async () => {
    const { open, wipe } = device();
    const store = await open();
    await run(store, [
      { does: "put", id: "a" },
      { does: "put", id: "b" },
    ]);
    await store.remove("area/a");
    wipe("backup");
    expect(await keptTwice<number>(await open(), "area").losses()).toEqual({ lost: ["a"], locked: [] });
  });

  it("are changed in turn: two windows that add up miss nothing", async () => {
    const { open } = device();
    const windows = [await open(), await open()].map((store) => keptTwice<number>(store, "area"));
    const adds = Array.from({ length: 20 }, (_, at) =>
      Promise.resolve(windows[at % 2]?.update("sum", (sum) => (sum ?? 0) + 1)),
    );
    await Promise.all(adds);
    expect(await windows[0]?.get("sum")).toBe(20);
  });
});
