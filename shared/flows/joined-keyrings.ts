import type { Keyring } from "../circles/keyring.ts";

/**
 * Two keyrings of one circle as one: two devices or windows may have written at once. The first one's nameless key counts, so hand the
 * one with the lower item id in first; who was invited by either is invited.
 */
export function joinedKeyring(first: Keyring, second: Keyring): Keyring {
  const newest = second.revision > first.revision ? second : first;
  return {
    ...newest,
    namelessKey: newest.namelessKey ?? first.namelessKey ?? second.namelessKey,
    invited: [...new Set([...first.invited, ...second.invited])],
  };
}

/** Each circle once. */
export function joinedKeyrings(keyrings: readonly Keyring[]): Keyring[] {
  const joined = new Map<string, Keyring>();
  for (const keyring of keyrings) {
    const before = joined.get(keyring.circle.id);
    joined.set(keyring.circle.id, before ? joinedKeyring(before, keyring) : keyring);
  }
  return [...joined.values()];
}
