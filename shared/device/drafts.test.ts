import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";

import { instant } from "../circles/instant.ts";
import { personId } from "../circles/person.ts";
import { cached } from "./cached.ts";
import { drafts } from "./drafts.ts";
import { memoryBackup } from "./memory-backup.ts";
import { openDeviceStore } from "./open-device-store.ts";

const account = personId("5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21", "00000000-0000-4000-8000-00000000000a");

function device() {
  const [indexedDB, values] = [new IDBFactory(), new Map<string, string>()];
  return { values, open: () => openDeviceStore({ account, indexedDB, backup: memoryBackup(values) }) };
}

describe("drafts", () => {
  it("are offered back after a closed tab, the newest first, until they are discarded", async () => {
    const { open } = device();
    const written = drafts(await open());
    await written.save({ place: "reflection/s1", value: { went: "well" }, at: instant(1) });
    await written.save({ place: "entry/s1", value: "topic", at: instant(2) });
    await written.save({ place: "reflection/s1", value: { went: "very well" }, at: instant(3) });
    const found = drafts(await open());
    expect((await found.all()).map(({ place }) => place)).toEqual(["reflection/s1", "entry/s1"]);
    expect((await found.read("reflection/s1"))?.value).toEqual({ went: "very well" });
    await found.discard("reflection/s1");
    expect(await drafts(await open()).read("reflection/s1")).toBeNull();
  });

  it("that were lost are named until that was told", async () => {
    const { open, values } = device();
    const store = await open();
    await drafts(store).save({ place: "entry/s1", value: "topic", at: instant(2) });
    await store.change({ remove: ["draft/entry/s1"] });
    values.delete(`turnabout/${account}/item/draft/entry/s1`);
    const found = drafts(await open());
    expect(await found.losses()).toEqual({ lost: ["entry/s1"], locked: [] });
    await found.acknowledgeLosses();
    expect(await found.losses()).toEqual({ lost: [], locked: [] });
  });
});

describe("cached", () => {
  it("gives an answer with its age, never negative, until it is forgotten", async () => {
    const cache = cached(await device().open());
    await cache.keep("slots", [1, 2], instant(1000));
    expect(await cache.read("slots", instant(4000))).toEqual({ value: [1, 2], at: 1000, age: 3000 });
    expect(await cache.read("slots", instant(500))).toEqual({ value: [1, 2], at: 1000, age: 0 });
    await cache.forget("slots");
    expect(await cache.read("slots", instant(4000))).toBeNull();
  });
});
