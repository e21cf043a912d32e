import type { PublicKey } from "../circles/card.ts";
import type { PersonId } from "../circles/person.ts";
import type { CardKeys } from "../sealing/key-fingerprint.ts";
import { DeviceStoreFailed } from "./device-store-failed.ts";
import { keptTwice } from "./kept-twice.ts";
import type { DeviceStore } from "./open-device-store.ts";

/** What is known of one person's keys. */
export interface Pin {
  /** Accepted: things are sealed to these. */
  readonly keys: CardKeys;
  /** Signing keys accepted before: what they signed then still counts. */
  readonly earlier: readonly PublicKey[];
  /** Seen on a card and not accepted: nothing is sealed to them, nothing signed with them counts. */
  readonly changed: CardKeys | null;
}

export interface PinnedKeys {
  /**
   * Compares a card's keys with the pinned ones: `new` pins them, `changed` waits for a yes. Throws `DeviceStoreFailed` ("locked") when
   * the pin waits for the own keys: hand them in first.
   */
  pin(person: PersonId, keys: CardKeys): Promise<"new" | "same" | "changed">;
  /** After a yes with both fingerprints in view. Only exactly the keys that were shown are accepted; anything else is `false`. */
  acceptChange(person: PersonId, keys: CardKeys): Promise<boolean>;
  /** After a no: the pinned keys stay, and the same change is asked about again when its card is met again. */
  declineChange(person: PersonId): Promise<void>;
  read(person: PersonId): Promise<Pin | null>;
  /** All pins by person, for `signingKeyOf`. */
  all(): Promise<ReadonlyMap<PersonId, Pin>>;
}

function isSame(a: PublicKey, b: PublicKey): boolean {
  return a.x === b.x && a.y === b.y;
}

function areSame(a: CardKeys, b: CardKeys): boolean {
  return isSame(a.sealingKey, b.sealingKey) && isSame(a.signingKey, b.signingKey);
}

function firstPin({ sealingKey, signingKey }: CardKeys): Pin {
  return { keys: { sealingKey, signingKey }, earlier: [], changed: null };
}

function withChange(pin: Pin, { sealingKey, signingKey }: CardKeys): Pin | null {
  const changed = { sealingKey, signingKey };
  return pin.changed !== null && areSame(pin.changed, changed) ? null : { ...pin, changed };
}

function withAccepted(pin: Pin, keys: CardKeys): Pin | null {
  if (pin.changed === null || !areSame(pin.changed, keys)) return null;
  return { keys: pin.changed, earlier: signingKeysOf(pin), changed: null };
}

/** The signing keys whose rows count: the pinned one and those accepted before. */
export function signingKeysOf(pin: Pin): readonly PublicKey[] {
  return [pin.keys.signingKey, ...pin.earlier];
}

/** The keys of others as this device first met them, kept in both stores. First use itself is trust: fingerprints can be compared. */
export function pinnedKeys(store: DeviceStore): PinnedKeys {
  const kept = keptTwice<Pin>(store, "pin");

  /** A pin that was lost with IndexedDB must come back before its person can be met as somebody new. */
  async function requireReadable(person: PersonId): Promise<void> {
    if (store.hasOwnKeys()) return;
    if ((await kept.losses()).locked.includes(person)) throw new DeviceStoreFailed("locked");
  }

  return {
    async pin(person, keys) {
      const pin = await kept.get(person);
      if (pin === null) {
        await requireReadable(person);
        const first = await kept.update(person, (present) => present ?? firstPin(keys));
        if (first !== null && areSame(first.keys, keys)) return "new";
      }
      if (pin !== null && areSame(pin.keys, keys)) return "same";
      await kept.update(person, (present) => (present === null ? null : withChange(present, keys)));
      return "changed";
    },
    async acceptChange(person, keys) {
      const pin = await kept.update(person, (present) => (present === null ? null : withAccepted(present, keys)));
      return pin !== null && areSame(pin.keys, keys);
    },
    async declineChange(person) {
      await kept.update(person, (present) => present && { ...present, changed: null });
    },
    read: (person) => kept.get(person),
    all: async () => (await kept.all()) as ReadonlyMap<string, Pin> as ReadonlyMap<PersonId, Pin>,
  };
}
