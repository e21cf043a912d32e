import { isAskedCircle, joinedCircle } from "../../circles/asked-circle.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";

/**
 * Two keyrings of one circle as one: two devices or windows may have written at once. The first one's nameless key counts, so hand the
 * one with the lower item id in first; who was invited by either is invited, while they belong to it.
 */
export function joinedKeyring(first: Keyring, second: Keyring): Keyring {
  const [newest, older] = second.revision > first.revision ? [second, first] : [first, second];
  const circle = joinedCircle(newest.circle, older.circle);
  // Who has left and comes back is handed the circle again.
  const counts = (person: PersonId) => !isAskedCircle(circle) || circle.members.some(({ id }) => id === person);
  return {
    ...newest,
    circle,
    namelessKey: newest.namelessKey ?? first.namelessKey ?? second.namelessKey,
    invited: [...new Set([...first.invited, ...second.invited])].filter(counts),
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
