import type { PublicKey } from "../circles/card.ts";
import type { PersonId } from "../circles/person.ts";
import type { CardKeys } from "../sealing/key-fingerprint.ts";
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
  /** Compares a card's keys with the pinned ones: `new` pins them, `changed` waits for a yes. */
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

function onlyKeys({ sealingKey, signingKey }: CardKeys): CardKeys {
  return { sealingKey, signingKey };
}

/** The signing keys whose rows count: the pinned one and those accepted before. */
export function signingKeysOf(pin: Pin): readonly PublicKey[] {
  return [pin.keys.signingKey, ...pin.earlier];
}

/** The keys of others as this device first met them, kept in both stores. First use itself is trust: fingerprints can be compared. */
export function pinnedKeys(store: DeviceStore): PinnedKeys {
  const kept = keptTwice<Pin>(store, "pin");
  return {
    async pin(person, keys) {
      const pin = await kept.get(person);
      if (pin === null) {
        await kept.put(person, { keys: onlyKeys(keys), earlier: [], changed: null });
        return "new";
      }
      if (areSame(pin.keys, keys)) return "same";
      if (pin.changed === null || !areSame(pin.changed, keys)) {
        await kept.put(person, { ...pin, changed: onlyKeys(keys) });
      }
      return "changed";
    },
    async acceptChange(person, keys) {
      const pin = await kept.get(person);
      if (pin?.changed == null || !areSame(pin.changed, keys)) return false;
      await kept.put(person, { keys: pin.changed, earlier: signingKeysOf(pin), changed: null });
      return true;
    },
    async declineChange(person) {
      const pin = await kept.get(person);
      if (pin !== null && pin.changed !== null) await kept.put(person, { ...pin, changed: null });
    },
    read: (person) => kept.get(person),
    all: async () => (await kept.all()) as ReadonlyMap<string, Pin> as ReadonlyMap<PersonId, Pin>,
  };
}
