import type { PublicKey } from "../circles/card.ts";

/** The public half of a P-256 key as JWK, and nothing else of it; throws a TypeError for any other key. */
export function publicKeyOf(jwk: JsonWebKey): PublicKey {
  if (jwk.kty !== "EC" || jwk.crv !== "P-256" || jwk.x === undefined || jwk.y === undefined) {
    throw new TypeError("Not a P-256 key");
  }
  return { kty: "EC", crv: "P-256", x: jwk.x, y: jwk.y };
}
