import { base64url } from "jose";

/** The bytes of a base64url text written by others, or `null` when it is none. */
export function decodeBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    return base64url.decode(text);
  } catch {
    return null;
  }
}
