import type { GeneralJWE } from "jose";

import { decodeBase64url } from "./decode-base64url.ts";
import { isPlainObject } from "./is-plain-object.ts";
import { parseBoundedJson } from "./parse-bounded-json.ts";
import { maxReadLength, maxRecipients } from "./row-limits.ts";
import { textOfUtf8 } from "./text-of-utf8.ts";

const members = new Set(["protected", "iv", "ciphertext", "tag", "aad", "recipients"]);
const recipientMembers = new Set(["encrypted_key", "header"]);
const headerMembers = new Set(["alg", "enc", "epk"]);
const keyMembers = new Set(["kty", "crv", "x", "y"]);

/** body → recipients → recipient → header → epk */
const bodyDepth = 5;

function hasOnly(value: Readonly<Record<string, unknown>>, allowed: ReadonlySet<string>): boolean {
  return Object.keys(value).every((name) => allowed.has(name));
}

function protectedHeader(text: string): unknown {
  const bytes = text.length > 1024 ? null : decodeBase64url(text);
  const json = bytes === null ? null : textOfUtf8(bytes);
  return json === null ? undefined : parseBoundedJson(json, { maxLength: 1024, maxDepth: 2 });
}

function isEphemeralKey(value: unknown): boolean {
  return isPlainObject(value) && hasOnly(value, keyMembers) && value["kty"] === "EC" && value["crv"] === "P-256";
}

/** The header of one recipient, with what all share: exactly our two algorithms and one ephemeral key, nothing critical, nothing else. */
function isOurHeader(header: Readonly<Record<string, unknown>>): boolean {
  if (!hasOnly(header, headerMembers)) return false;
  return header["alg"] === "ECDH-ES+A256KW" && header["enc"] === "A256GCM" && isEphemeralKey(header["epk"]);
}

function isRecipient(value: unknown, shared: Readonly<Record<string, unknown>>): boolean {
  if (!isPlainObject(value) || !hasOnly(value, recipientMembers)) return false;
  const header = value["header"] ?? {};
  return typeof value["encrypted_key"] === "string" && isPlainObject(header) && isOurHeader({ ...header, ...shared });
}

/**
 * The General JWE in a body, or `null` when it is anything else: other algorithms, compression, critical extensions, keys other than
 * the ephemeral one, more than 12 recipients, members we do not write. Size and depth are measured first.
 */
export function readSealedBody(body: string): GeneralJWE | null {
  const value = parseBoundedJson(body, { maxLength: maxReadLength, maxDepth: bodyDepth });
  if (!isPlainObject(value) || !hasOnly(value, members)) return null;
  const { recipients, ...texts } = value;
  if (Object.keys(texts).length !== members.size - 1) return null;
  if (!Object.values(texts).every((text) => typeof text === "string")) return null;
  const shared = protectedHeader(String(texts["protected"]));
  if (!isPlainObject(shared) || !Array.isArray(recipients)) return null;
  if (recipients.length < 1 || recipients.length > maxRecipients) return null;
  return recipients.every((each) => isRecipient(each, shared)) ? (value as unknown as GeneralJWE) : null;
}
