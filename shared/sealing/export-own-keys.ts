import { keyChecksum, ownKeysVersion, type StoredKey } from "./stored-own-keys.ts";
import type { OwnKeyPair, OwnKeys } from "./own-keys.ts";

async function storedKey(pair: OwnKeyPair): Promise<StoredKey> {
  const { x, y, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  if (x === undefined || y === undefined || d === undefined) throw new TypeError("Not a private P-256 key");
  return { x, y, d };
}

/**
 * The keys as one line of JSON for the participant's own mailbox: versioned, about 500 characters, with a checksum by which a cut
 * or changed value is noticed. Private: never log it, never put it into a list.
 */
export async function exportOwnKeys(keys: OwnKeys): Promise<string> {
  const stored = {
    version: ownKeysVersion,
    sealing: await storedKey(keys.sealing),
    signing: await storedKey(keys.signing),
    personalSecret: keys.personalSecret,
  };
  return JSON.stringify({ ...stored, checksum: await keyChecksum(stored) });
}
