import type { OwnKeyPair, OwnKeys } from "./own-keys.ts";
import { publicKeyOf } from "./public-key-of.ts";
import { readStoredOwnKeys, type StoredKey } from "./stored-own-keys.ts";
import { utf8 } from "./utf8.ts";

function privateJwk(key: StoredKey): JsonWebKey {
  return { kty: "EC", crv: "P-256", x: key.x, y: key.y, d: key.d };
}

async function signingPair(key: StoredKey): Promise<OwnKeyPair> {
  const jwk = privateJwk(key);
  const publicJwk = publicKeyOf(jwk);
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const hash = { name: "ECDSA", hash: "SHA-256" };
  const privateKey = await crypto.subtle.importKey("jwk", jwk, curve, true, ["sign"]);
  const publicKey = await crypto.subtle.importKey("jwk", { ...publicJwk }, curve, true, ["verify"]);
  const probe = utf8("probe");
  const fits = await crypto.subtle.verify(hash, publicKey, await crypto.subtle.sign(hash, privateKey, probe), probe);
  if (!fits) throw new TypeError("The two halves of the signing key do not belong together");
  return { publicJwk, privateKey };
}

async function sealingPair(key: StoredKey): Promise<OwnKeyPair> {
  const jwk = privateJwk(key);
  const publicJwk = publicKeyOf(jwk);
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const privateKey = await crypto.subtle.importKey("jwk", jwk, curve, true, ["deriveBits"]);
  const publicKey = await crypto.subtle.importKey("jwk", { ...publicJwk }, curve, true, []);
  const other = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const [ours, theirs] = await Promise.all([
    crypto.subtle.deriveBits({ name: "ECDH", public: other.publicKey }, privateKey, 256),
    crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, other.privateKey, 256),
  ]);
  const their = new Uint8Array(theirs);
  if (!new Uint8Array(ours).every((byte, at) => byte === their[at])) {
    throw new TypeError("The two halves of the sealing key do not belong together");
  }
  return { publicJwk, privateKey };
}

/**
 * The keys in a text that `exportOwnKeys` made, or `null` when the text is cut, changed, of a newer version or holds halves
 * that do not belong together. Whether they are the right ones is told by the own card, not by this.
 */
export async function importOwnKeys(text: string): Promise<OwnKeys | null> {
  const stored = await readStoredOwnKeys(text);
  if (stored === null) return null;
  try {
    const [sealing, signing] = await Promise.all([sealingPair(stored.sealing), signingPair(stored.signing)]);
    return { sealing, signing, personalSecret: stored.personalSecret };
  } catch {
    return null;
  }
}
