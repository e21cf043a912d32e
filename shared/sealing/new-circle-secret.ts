import { newId } from "./new-id.ts";

/** 32 random bytes, base64url: the secret from which the tags of a circle and of its sessions follow. */
export function newCircleSecret(): string {
  return newId(32);
}
