import type { PrivateKey } from "../circles/keyring.ts";

/** A key pair that says which circle signed, never who: one per member and circle. */
export async function makeNamelessKey(): Promise<PrivateKey> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const { x, y, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  if (x === undefined || y === undefined || d === undefined) throw new TypeError("Not a private P-256 key");
  return { kty: "EC", crv: "P-256", x, y, d };
}
