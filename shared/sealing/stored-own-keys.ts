import { base64url } from "jose";

import { parseBoundedJson } from "./parse-bounded-json.ts";
import { utf8 } from "./utf8.ts";

export const ownKeysVersion = 1;

/** One private P-256 key: the coordinates and the secret, each 32 bytes as base64url. */
export interface StoredKey {
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

export interface StoredOwnKeys {
  readonly version: number;
  readonly sealing: StoredKey;
  readonly signing: StoredKey;
  readonly personalSecret: string;
}

/** SHA-256 over every value of the stored keys, base64url. */
export async function keyChecksum({ version, sealing, signing, personalSecret }: StoredOwnKeys): Promise<string> {
  const values = [version, sealing.x, sealing.y, sealing.d, signing.x, signing.y, signing.d, personalSecret];
  return base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(JSON.stringify(values)))));
}

function isThirtyTwoBytes(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);
}

function isStoredKey(value: unknown): value is StoredKey {
  if (typeof value !== "object" || value === null) return false;
  const { x, y, d } = value as Partial<Record<string, unknown>>;
  return isThirtyTwoBytes(x) && isThirtyTwoBytes(y) && isThirtyTwoBytes(d);
}

/** The stored keys in a text, or `null` when it is cut, changed, of another version or not ours. */
export async function readStoredOwnKeys(text: string): Promise<StoredOwnKeys | null> {
  const value = parseBoundedJson(text, { maxLength: 4096, maxDepth: 4 });
  if (typeof value !== "object" || value === null) return null;
  const { version, sealing, signing, personalSecret, checksum } = value as Partial<Record<string, unknown>>;
  if (version !== ownKeysVersion || !isStoredKey(sealing) || !isStoredKey(signing)) return null;
  if (!isThirtyTwoBytes(personalSecret)) return null;
  const stored = { version: ownKeysVersion, sealing, signing, personalSecret };
  return checksum === (await keyChecksum(stored)) ? stored : null;
}
