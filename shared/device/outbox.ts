import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import { keptTwice, type Losses } from "./kept-twice.ts";
import type { DeviceStore, LostStore } from "./open-device-store.ts";

/**
 * Something that was asked for and is not yet known to be done: with complete request bodies, row ids and revision, so that a retry
 * sends the same bytes. `pending`: to be sent; `unknown`: sent, the answer was lost, so read the world first; `blocked`: needs the user.
 */
export interface Intent {
  readonly id: string;
  readonly account: PersonId;
  readonly kind: string;
  readonly createdAt: Instant;
  /** Anything JSON can hold. */
  readonly payload: unknown;
  readonly state: "pending" | "unknown" | "blocked";
  /** Why it is blocked, for the list of unsent items. */
  readonly note?: string;
}

type IntentChange = Partial<Pick<Intent, "payload" | "state" | "note">>;

export interface Outbox {
  /** After this "Saved on this device" is true. An id that is there already is left as it is: a double click is one intent. */
  add(intent: Intent): Promise<void>;
  /** Everything not done, in the order it was asked for. */
  pending(): Promise<Intent[]>;
  /** Notes how far an intent has come; nothing happens to one that is done. */
  progress(id: string, change: IntentChange): Promise<void>;
  /** After the service has answered with success, or the effect was read back. */
  done(id: string): Promise<void>;
  /** What was kept here and cannot be read any more, and the store that came back empty. */
  losses(): Promise<Losses & { readonly lostStore: LostStore }>;
  /** Forgets the losses, after they were told. */
  acknowledgeLosses(): Promise<void>;
}

interface Queued {
  readonly intent: Intent;
  /** Its place in the queue: a clock that jumps back does not change it. */
  readonly order: number;
}

function byOrder(a: Queued, b: Queued): number {
  return a.order - b.order || a.intent.createdAt - b.intent.createdAt || (a.intent.id < b.intent.id ? -1 : 1);
}

/** The account's outbox, kept in both stores of the device. An intent of another account is refused with a RangeError. */
export function outbox(store: DeviceStore): Outbox {
  const kept = keptTwice<Queued>(store, "outbox");
  const queue = async () => [...(await kept.all()).values()].toSorted(byOrder);

  return {
    async add(intent) {
      if (intent.account !== store.account) throw new RangeError("An intent belongs to the account of its outbox");
      const order = ((await queue()).at(-1)?.order ?? 0) + 1;
      await kept.update(intent.id, (present) => (present === null ? { intent, order } : null));
    },
    pending: async () => (await queue()).map(({ intent }) => intent),
    async progress(id, change) {
      await kept.update(id, (queued) => queued && { ...queued, intent: { ...queued.intent, ...change } });
    },
    done: (id) => kept.remove(id),
    losses: async () => ({ ...(await kept.losses()), lostStore: store.lostStore() }),
    async acknowledgeLosses() {
      await kept.forgetLost();
      await store.acknowledgeLoss();
    },
  };
}
