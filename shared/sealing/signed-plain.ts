import { base64url } from "jose";

import { canonicalJson, type Json } from "../privacy/canonical-json.ts";
import type { PublicKey } from "../circles/card.ts";
import type { PrivateKey } from "../circles/keyring.ts";
import { isPlainObject } from "./is-plain-object.ts";
import { parseBoundedJson } from "./parse-bounded-json.ts";
import { maxBodyLength } from "./row-limits.ts";
import { utf8 } from "./utf8.ts";

const algorithm = { name: "ECDSA", hash: "SHA-256" };

/** A plain row that everybody may read: content and signature, bound to the tag it lies under. ASCII, one line, canonical. */
export async function signPlain({
  tag,
  content,
  key,
}: {
  readonly tag: string;
  readonly content: Json;
  readonly key: PrivateKey;
}): Promise<string> {
  const { kty, crv, x, y, d } = key;
  const signing = await crypto.subtle.importKey(
    "jwk",
    { kty, crv, x, y, d },
    { ...algorithm, namedCurve: "P-256" },
    false,
    ["sign"],
  );
  const signature = await crypto.subtle.sign(algorithm, signing, utf8(canonicalJson([tag, content])));
  return canonicalJson({ content, signature: base64url.encode(new Uint8Array(signature)) });
}

export interface CheckedPlain {
  readonly content: Json;
  /** Which of the keys signed it. */
  readonly signer: number;
  /** SHA-256 of the canonical content, base64url. */
  readonly digest: string;
}

/** The content of a plain row, if one of these keys signed exactly it for this tag; `null` for everything else. Never throws. */
export async function checkPlain({
  tag,
  body,
  keys,
}: {
  readonly tag: string;
  readonly body: string;
  readonly keys: readonly PublicKey[];
}): Promise<CheckedPlain | null> {
  const row = plainContent(body);
  if (row === null) return null;
  const signed = utf8(canonicalJson([tag, row.content]));
  for (const [signer, { kty, crv, x, y }] of keys.entries()) {
    try {
      const key = await crypto.subtle.importKey(
        "jwk",
        { kty, crv, x, y },
        { ...algorithm, namedCurve: "P-256" },
        false,
        ["verify"],
      );
      if (await crypto.subtle.verify(algorithm, key, new Uint8Array(base64url.decode(row.signature)), signed))
        return { content: row.content, signer, digest: await plainDigest(row.content) };
    } catch {
      // Not a point on the curve, or not base64url: this key did not sign it.
    }
  }
  return null;
}

/** What a plain row claims, before its signature is checked; `null` when it is no such row. */
export function plainContent(body: string): { readonly content: Json; readonly signature: string } | null {
  const value = parseBoundedJson(body, { maxLength: maxBodyLength, maxDepth: 6 });
  if (!isPlainObject(value)) return null;
  const { content, signature } = value;
  return typeof signature === "string" && isPlainObject(content) ? { content: content as Json, signature } : null;
}

/** SHA-256 of the canonical content, base64url. */
export async function plainDigest(content: Json): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(canonicalJson(content)))));
}
