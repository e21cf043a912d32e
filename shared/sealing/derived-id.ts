import { base64url } from "jose";

import { hmacUnder } from "./hmac-under.ts";

/**
 * An id that follows from a secret: the first `bytes` bytes of HMAC-SHA-256 over `message`, base64url. The same intent on two
 * devices or in two windows gets the same id, so that doing it twice is doing it once; without the secret it looks random.
 *
 * @param secret base64url
 * @param bytes 1 to 32
 */
export async function derivedId({
  secret,
  message,
  bytes,
}: {
  readonly secret: string;
  readonly message: string;
  readonly bytes: number;
}): Promise<string> {
  return base64url.encode((await hmacUnder(secret, message)).subarray(0, bytes));
}
