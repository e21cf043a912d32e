import { CompactSign, GeneralEncrypt } from "jose";

import type { PublicKey } from "../circles/card.ts";
import type { OwnKeys } from "./own-keys.ts";
import { padded } from "./padding.ts";
import { placeDigest, placeVersion, type NewPlace, type Place } from "./place.ts";
import { maxBodyLength, maxRecipients } from "./row-limits.ts";
import { shuffled } from "./shuffled.ts";
import { utf8 } from "./utf8.ts";

/** A row ready to be stored, or why it cannot be sealed. */
export type SealedRow =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly why: "too-large" | "too-many-recipients" | "unusable-key" };

export interface RowToSeal {
  readonly place: NewPlace;
  /** Anything JSON can hold. */
  readonly content: unknown;
  /** The author's. */
  readonly keys: OwnKeys;
  /** The sealing keys of exactly the readers, the author included where the author reads it: 1 to 12. */
  readonly recipients: readonly PublicKey[];
}

function distinct(keys: readonly PublicKey[]): PublicKey[] {
  return [...new Map(keys.map((key) => [`${key.x}.${key.y}`, key])).values()];
}

async function encrypt(plaintext: Uint8Array, place: Place, recipients: readonly PublicKey[]): Promise<string | null> {
  const sealing = new GeneralEncrypt(plaintext)
    .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM" })
    .setAdditionalAuthenticatedData(await placeDigest(place));
  for (const { kty, crv, x, y } of recipients) sealing.addRecipient({ kty, crv, x, y });
  try {
    return JSON.stringify(await sealing.encrypt());
  } catch {
    return null;
  }
}

/**
 * Seals a row: signed by its author over content and place (ES256), padded, then encrypted to its readers (General JWE,
 * ECDH-ES+A256KW, A256GCM). The body is one line of ASCII JSON of at most 60,000 characters for the column `TbBody`; content of up to
 * about 30,000 bytes of JSON fits. No recipient is named in it: a reader tries the own key, and the order is random.
 */
export async function sealRow({ place, content, keys, recipients }: RowToSeal): Promise<SealedRow> {
  const readers = distinct(recipients);
  if (readers.length > maxRecipients) return { ok: false, why: "too-many-recipients" };
  const bound: Place = { ...place, version: placeVersion };
  const { tag, kind, author, revision, version, rowId } = bound;
  const payload = utf8(JSON.stringify({ content, rowId, tag, kind, author, revision, version }));
  const signed = await new CompactSign(payload).setProtectedHeader({ alg: "ES256" }).sign(keys.signing.privateKey);
  const plaintext = padded(signed);
  if (plaintext === null) return { ok: false, why: "too-large" };
  const body = await encrypt(utf8(plaintext), bound, shuffled(readers));
  if (body === null) return { ok: false, why: "unusable-key" };
  return body.length > maxBodyLength ? { ok: false, why: "too-large" } : { ok: true, body };
}
