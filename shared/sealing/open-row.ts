import { generalDecrypt, type GeneralJWE } from "jose";

import type { PublicKey } from "../circles/card.ts";
import type { PersonId } from "../circles/person.ts";
import { isSignedBy } from "./is-signed-by.ts";
import type { OwnKeys } from "./own-keys.ts";
import { unpadded } from "./padding.ts";
import { placeDigest, placeVersion, type Place } from "./place.ts";
import { readSealedBody } from "./read-sealed-body.ts";
import { readSignedRow } from "./read-signed-row.ts";
import { maxReadLength } from "./row-limits.ts";
import { textOfUtf8 } from "./text-of-utf8.ts";

/** A row that was opened and whose author and place were checked. The content still has to fit the schema of its kind. */
export interface OpenedRow {
  readonly place: Place;
  readonly content: unknown;
  /** The list's own id, a number as text; added by who read the list. */
  readonly itemId?: string;
}

/**
 * Why a row does not count: sealed to others (or its bytes were changed); no pinned key for who claims to have written it; not
 * signed by that key; copied from elsewhere; not a row of ours; written by a newer version; above the size that is looked at.
 */
export type NotOpened =
  | "not-for-me"
  | "unknown-author"
  | "bad-signature"
  | "moved"
  | "malformed"
  | "newer-version"
  | "too-large";

export type OpenRowResult =
  | { readonly ok: true; readonly row: OpenedRow }
  /** `author`: whose key is not pinned yet, as the row claims; their card tells. */
  | { readonly ok: false; readonly why: NotOpened; readonly author?: PersonId };

export interface RowToOpen {
  readonly body: string;
  /** The tag that was asked for. */
  readonly tag: string;
  /** The reader's. */
  readonly keys: OwnKeys;
  /** The pinned signing keys of a person: one, several after an accepted change (the earlier rows stay valid), or `null`. */
  readonly signingKeyOf: (author: PersonId) => PublicKey | readonly PublicKey[] | null;
}

function refused(why: NotOpened): OpenRowResult {
  return { ok: false, why };
}

async function decrypt(sealed: GeneralJWE, keys: OwnKeys): Promise<{ text: string | null; aad: Uint8Array } | null> {
  try {
    const opened = await generalDecrypt(sealed, keys.sealing.privateKey, {
      keyManagementAlgorithms: ["ECDH-ES+A256KW"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return { text: textOfUtf8(opened.plaintext), aad: opened.additionalAuthenticatedData ?? new Uint8Array() };
  } catch {
    return null;
  }
}

async function fits(place: Place, tag: string, aad: Uint8Array): Promise<boolean> {
  const digest = await placeDigest(place);
  return place.tag === tag && aad.length === digest.length && digest.every((byte, at) => byte === aad[at]);
}

/**
 * Opens a row with the reader's key and checks it: shape, then author, signature and place. Never throws, whatever the body is.
 * A row that does not open is a value with its reason, because one bad row must not hide the others.
 */
export async function openRow({ body, tag, keys, signingKeyOf }: RowToOpen): Promise<OpenRowResult> {
  if (body.length > maxReadLength) return refused("too-large");
  const sealed = readSealedBody(body);
  if (sealed === null) return refused("malformed");
  const opened = await decrypt(sealed, keys);
  if (opened === null) return refused("not-for-me");
  const signed = opened.text === null ? null : readSignedRow(unpadded(opened.text));
  if (signed === null) return refused("malformed");
  const { place, content, jws } = signed;
  const pinned = signingKeyOf(place.author);
  if (pinned === null) return { ok: false, why: "unknown-author", author: place.author };
  if (!(await isSignedBy(jws, pinned))) return refused("bad-signature");
  if (place.version > placeVersion) return refused("newer-version");
  if (!(await fits(place, tag, opened.aad))) return refused("moved");
  return { ok: true, row: { place, content } };
}
