import { base64url } from "jose";

import { textOfUtf8 } from "./text-of-utf8.ts";
import { utf8 } from "./utf8.ts";

const nonceBytes = 12;

/** A key for one device: AES-256-GCM, usable but never readable, so a copy of the stored bytes elsewhere opens nothing. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

export interface ToWrap {
  readonly key: CryptoKey;
  readonly value: unknown;
  /** Where the value is kept: it opens only with the same context, so wrapped values cannot be exchanged. */
  readonly context: string;
}

/** Seals a JSON value with a device key, a fresh nonce each time; base64url text. */
export async function wrapJson({ key, value, context }: ToWrap): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const algorithm = { name: "AES-GCM", iv, additionalData: utf8(context) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, utf8(JSON.stringify(value ?? null))));
  const bytes = new Uint8Array(nonceBytes + sealed.length);
  bytes.set(iv);
  bytes.set(sealed, nonceBytes);
  return base64url.encode(bytes);
}

export type Unwrapped = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Opens what {@link wrapJson} sealed; not ok when it was changed, cut, moved to another context or sealed with another key. */
export async function unwrapJson({
  key,
  text,
  context,
}: {
  key: CryptoKey;
  text: string;
  context: string;
}): Promise<Unwrapped> {
  try {
    const bytes = new Uint8Array(base64url.decode(text));
    const algorithm = { name: "AES-GCM", iv: bytes.subarray(0, nonceBytes), additionalData: utf8(context) };
    const opened = textOfUtf8(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(nonceBytes))));
    return opened === null ? { ok: false } : { ok: true, value: JSON.parse(opened) as unknown };
  } catch {
    return { ok: false };
  }
}
