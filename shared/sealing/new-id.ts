import { base64url } from "jose";

/** Random bytes of the platform as base64url: `newId(16)` has 22 characters, `newId(8)` has 11. */
export function newId(bytes: number): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(bytes)));
}
