import type { PublicKey } from "../circles/card.ts";
import { newId } from "./new-id.ts";
import { publicKeyOf } from "./public-key-of.ts";

export interface OwnKeyPair {
  readonly publicJwk: PublicKey;
  /** Extractable, because it is kept in the participant's own mailbox and in a wrapped copy on the device. */
  readonly privateKey: CryptoKey;
}

/** What only the participant holds. */
export interface OwnKeys {
  /** P-256 for ECDH: what is sealed to the participant opens with it. */
  readonly sealing: OwnKeyPair;
  /** P-256 for ES256: the participant's rows are signed with it. */
  readonly signing: OwnKeyPair;
  /** 32 random bytes, base64url; the home tag follows from it. */
  readonly personalSecret: string;
}

async function pairOf(keys: CryptoKeyPair): Promise<OwnKeyPair> {
  return {
    publicJwk: publicKeyOf(await crypto.subtle.exportKey("jwk", keys.publicKey)),
    privateKey: keys.privateKey,
  };
}

/** Makes a participant's keys. Done once, at the first sign-in or after a confirmed recovery. */
export async function makeOwnKeys(): Promise<OwnKeys> {
  const [sealing, signing] = await Promise.all([
    crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]),
    crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]),
  ]);
  return { sealing: await pairOf(sealing), signing: await pairOf(signing), personalSecret: newId(32) };
}
