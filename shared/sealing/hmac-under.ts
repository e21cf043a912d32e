import { base64url } from "jose";

import { utf8 } from "./utf8.ts";

/** HMAC-SHA-256 of a text under a base64url secret: 32 bytes. */
export async function hmacUnder(secret: string, message: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(base64url.decode(secret));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(message)));
}
