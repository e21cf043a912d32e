import { base64url } from "jose";

/** 32 random bytes as base64url, 43 characters: enough for a PKCE verifier (RFC 7636 §4.1), a state and a nonce. */
export function randomText(): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
}
