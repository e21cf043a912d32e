import type { Instant } from "../circles/instant.ts";
import { keptTwice, type Losses } from "./kept-twice.ts";
import type { DeviceStore } from "./open-device-store.ts";

/** What was typed and not yet sent. */
interface Draft {
  /** Where it belongs: `reflection/<session id>`, `entry/<session id>`. */
  readonly place: string;
  readonly value: unknown;
  readonly at: Instant;
}

export interface Drafts {
  /** Resolves when both stores of the device have it. */
  save(draft: Draft): Promise<void>;
  read(place: string): Promise<Draft | null>;
  discard(place: string): Promise<void>;
  /** All drafts, newest first. */
  all(): Promise<Draft[]>;
  /** Places whose draft was kept here and cannot be read any more. */
  losses(): Promise<Losses>;
  /** Forgets the losses, after they were told. */
  acknowledgeLosses(): Promise<void>;
}

/** What the participant has typed, sealed on this device and offered back after a closed tab. */
export function drafts(store: DeviceStore): Drafts {
  const kept = keptTwice<Draft>(store, "draft");
  return {
    async save(draft) {
      await kept.update(draft.place, () => draft);
    },
    read: (place) => kept.get(place),
    discard: (place) => kept.remove(place),
    all: async () => [...(await kept.all()).values()].toSorted((a, b) => b.at - a.at),
    losses: () => kept.losses(),
    acknowledgeLosses: () => kept.forgetLost(),
  };
}
