import type { Instant } from "../circles/instant.ts";
import type { DeviceStore } from "./open-device-store.ts";

/** An earlier answer of the service, to be shown with its age while the service does not answer. */
interface Cached<T> {
  readonly value: T;
  readonly at: Instant;
  /** Milliseconds since then; 0 when the clock has jumped back. */
  readonly age: number;
}

export interface Cache {
  keep(name: string, value: unknown, now: Instant): Promise<void>;
  read<T>(name: string, now: Instant): Promise<Cached<T> | null>;
  forget(name: string): Promise<void>;
}

function key(name: string): string {
  return `cached/${name}`;
}

/** Answers kept on this device, sealed. Losing them costs a request. */
export function cached(store: DeviceStore): Cache {
  return {
    keep: (name, value, now) => store.write(key(name), { value, at: now }),
    async read<T>(name: string, now: Instant) {
      const entry = await store.read<{ value: T; at: Instant }>(key(name));
      return entry === null ? null : { ...entry, age: Math.max(0, now - entry.at) };
    },
    forget: (name) => store.remove(key(name)),
  };
}
