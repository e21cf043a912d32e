import type { PersonId } from "../circles/person.ts";
import { decodeBase64url } from "./decode-base64url.ts";
import { isPlainObject } from "./is-plain-object.ts";
import { parseBoundedJson } from "./parse-bounded-json.ts";
import { highestRevision, type Place } from "./place.ts";
import { maxContentDepth, maxReadLength } from "./row-limits.ts";
import { textOfUtf8 } from "./text-of-utf8.ts";

/** What a signed row says, before its signature was checked. */
export interface SignedRow {
  readonly place: Place;
  readonly content: unknown;
  /** The compact JWS to be verified. */
  readonly jws: string;
}

function decoded(part: string): unknown {
  const bytes = decodeBase64url(part);
  const text = bytes === null ? null : textOfUtf8(bytes);
  return text === null ? undefined : parseBoundedJson(text, { maxLength: maxReadLength, maxDepth: maxContentDepth });
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= highestRevision;
}

function isShortText(value: unknown): value is string {
  return typeof value === "string" && value.length >= 1 && value.length <= 256;
}

function placeIn(payload: Readonly<Record<string, unknown>>): Place | null {
  const { tag, kind, author, revision, version, rowId } = payload;
  if (!isShortText(tag) || !isShortText(kind) || !isShortText(author) || !isShortText(rowId)) return null;
  if (!isCount(revision) || !isCount(version)) return null;
  return { tag, kind, author: author as PersonId, revision, version, rowId };
}

/** Reads a compact JWS whose header says ES256 and nothing else; `null` when it or its payload is not of that shape. */
export function readSignedRow(jws: string): SignedRow | null {
  const [head = "", body = "", signature = "", ...more] = jws.split(".");
  if (more.length > 0 || signature === "") return null;
  const header = decoded(head);
  if (!isPlainObject(header) || Object.keys(header).length !== 1 || header["alg"] !== "ES256") return null;
  const payload = decoded(body);
  if (!isPlainObject(payload)) return null;
  const place = placeIn(payload);
  return place === null ? null : { place, content: payload["content"] ?? null, jws };
}
