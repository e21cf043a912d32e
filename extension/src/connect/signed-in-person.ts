import { decodeJwt } from "jose";
import type { Person } from "shared/circles/person.ts";
import { personId } from "shared/circles/person.ts";
import * as z from "zod/mini";
import { SignInError } from "./sign-in-error.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

const identity = z.looseObject({
  tid: z.string().check(z.minLength(1)),
  oid: z.string().check(z.minLength(1)),
  aud: z.string(),
  nonce: z.optional(z.string()),
  name: z.optional(z.string().check(z.maxLength(256))),
  preferred_username: z.string().check(z.maxLength(320)),
});

/**
 * Who signed in, from the identity token. The token came straight from the token endpoint over TLS, so its signature
 * is not checked (OpenID Connect Core §3.1.3.7); that it is meant for us, for this tenant and for this attempt is.
 * @param nonce of the attempt; null after a refresh, whose identity token carries none of ours
 */
export function signedInPerson(idToken: string, settings: SignInSettings, nonce: string | null): Person {
  const claims = identity.safeParse(decoded(idToken));
  if (!claims.success) throw new SignInError("failed");
  const { tid, oid, aud, name, preferred_username: address } = claims.data;
  const meantForUs = aud === settings.clientId && tid === settings.tenantId;
  if (!meantForUs || (nonce !== null && claims.data.nonce !== nonce)) throw new SignInError("failed");
  return { id: personId(tid, oid), name: name ?? address, address };
}

function decoded(idToken: string): unknown {
  try {
    return decodeJwt(idToken);
  } catch {
    return null;
  }
}
