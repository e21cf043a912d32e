import { expect, it } from "vitest";
import { keptBytes } from "./kept-bytes.ts";

const megabyte = 1_024 * 1_024;

it.each<[string, () => unknown, number]>([
  ["array buffers", () => Array.from({ length: 64 }, () => new Uint8Array(megabyte)), 64 * megabyte],
  ["objects", () => Array.from({ length: 1_000_000 }, (_, at) => ({ at, twice: 2 * at })), 40 * megabyte],
])("counts %s, and nothing that was left on the way", (_, make, bytes) => {
  const kept = keptBytes(() => {
    make();
    return make();
  });
  expect(kept).toBeGreaterThan(0.9 * bytes);
  expect(kept).toBeLessThan(1.5 * bytes);
});
