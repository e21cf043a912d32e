import { CompactSign } from "jose";

import { cardSchema, type Card } from "../circles/card.ts";
import { isPlainObject } from "./is-plain-object.ts";
import { isSignedBy } from "./is-signed-by.ts";
import type { NotOpened } from "./open-row.ts";
import type { OwnKeys } from "./own-keys.ts";
import { parseBoundedJson } from "./parse-bounded-json.ts";
import { placeVersion, type Place } from "./place.ts";
import { readSignedRow } from "./read-signed-row.ts";
import { maxBodyLength, maxReadLength } from "./row-limits.ts";
import type { SealedRow } from "./seal-row.ts";
import { cardTag } from "./tags.ts";
import { utf8 } from "./utf8.ts";

const kind = "card";

export interface CardToSign {
  /** The keys are filled in: a card always shows the keys it is signed with. */
  readonly card: Omit<Card, "sealingKey" | "signingKey">;
  readonly keys: OwnKeys;
  readonly revision: number;
  readonly rowId: string;
}

/** A participant's card as a row: readable by every participant, signed with the key it shows. It belongs under `cardTag` of its person. */
export async function signCard({ card, keys, revision, rowId }: CardToSign): Promise<SealedRow> {
  const author = card.person.id;
  const content = { ...card, sealingKey: keys.sealing.publicJwk, signingKey: keys.signing.publicJwk };
  const tag = await cardTag(author);
  const payload = JSON.stringify({ content, rowId, tag, kind, author, revision, version: placeVersion });
  const jws = await new CompactSign(utf8(payload)).setProtectedHeader({ alg: "ES256" }).sign(keys.signing.privateKey);
  const body = JSON.stringify({ card: jws });
  return body.length > maxBodyLength ? { ok: false, why: "too-large" } : { ok: true, body };
}

export type OpenCardResult =
  | { readonly ok: true; readonly card: Card; readonly place: Place }
  | { readonly ok: false; readonly why: Exclude<NotOpened, "not-for-me" | "unknown-author"> };

function signedIn(body: string) {
  const value = parseBoundedJson(body, { maxLength: maxReadLength, maxDepth: 1 });
  if (!isPlainObject(value)) return null;
  const jws = value["card"];
  return typeof jws === "string" ? readSignedRow(jws) : null;
}

/**
 * Opens a card found under a tag: signed with the key it shows, and by the person whom the tag names. That says only that card and
 * keys belong together; whether they are that person's is what pinning and fingerprints are for. Never throws.
 */
export async function openCard({ body, tag }: { body: string; tag: string }): Promise<OpenCardResult> {
  if (body.length > maxReadLength) return { ok: false, why: "too-large" };
  const signed = signedIn(body);
  if (signed === null || signed.place.kind !== kind) return { ok: false, why: "malformed" };
  const { place, content, jws } = signed;
  if (place.version > placeVersion) return { ok: false, why: "newer-version" };
  const card = cardSchema.safeParse(content);
  if (!card.success) return { ok: false, why: "malformed" };
  if (!(await isSignedBy(jws, card.data.signingKey))) return { ok: false, why: "bad-signature" };
  const isOwn = card.data.person.id === place.author && place.tag === tag && (await cardTag(place.author)) === tag;
  return isOwn ? { ok: true, card: card.data, place } : { ok: false, why: "moved" };
}
