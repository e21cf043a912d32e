import { createHmac } from "node:crypto";

/** Content of an access token; names as in https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
export interface AccessToken {
  readonly oid: string;
  readonly tid: string;
  readonly appid: string;
  readonly scp: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
  /** Client capabilities: `cp1` handles claims challenges. */
  readonly xms_cc?: readonly string[];
  /** The claims challenge this token answers. */
  readonly nbfChallenge?: string;
}

export function encodeJson(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}

/** A token that looks like a JWT; clients have to treat it as opaque. */
export function mintToken(content: object, secret: string): string {
  const text = `${encodeJson({ typ: "JWT", alg: "HS256" })}.${encodeJson(content)}`;
  return `${text}.${signature(text, secret)}`;
}

/** What a token of this tenant says; null for anything else. */
export function readToken(token: string, secret: string): unknown {
  const [header, content, sign] = token.split(".");
  if (!header || !content || sign !== signature(`${header}.${content}`, secret)) return null;
  return JSON.parse(Buffer.from(content, "base64url").toString()) as unknown;
}

/** An id_token without a signature: clients only decode it. */
export function unsignedToken(content: object): string {
  return `${encodeJson({ typ: "JWT", alg: "none" })}.${encodeJson(content)}.`;
}
