import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes that what `make` returns keeps alive: objects and array buffers, after the collector has taken all else. */
export function keptBytes(make: () => unknown): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => {
    // What one round leaves, the next one takes.
    for (let round = 0; round < 4; round += 1) collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = [make()];
  const after = used();
  // Asked for once more, so that it is alive until here.
  return kept.length === 1 ? after - before : 0;
}
