import { compactVerify } from "jose";

import type { PublicKey } from "../circles/card.ts";

async function fits(jws: string, { kty, crv, x, y }: PublicKey): Promise<boolean> {
  try {
    await compactVerify(jws, { kty, crv, x, y }, { algorithms: ["ES256"] });
    return true;
  } catch {
    return false;
  }
}

/** Whether a compact JWS carries a valid ES256 signature by one of the keys. A key that is none signs nothing. */
export async function isSignedBy(jws: string, keys: PublicKey | readonly PublicKey[]): Promise<boolean> {
  for (const key of [keys].flat()) {
    if (await fits(jws, key)) return true;
  }
  return false;
}
