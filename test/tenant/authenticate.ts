import { type Caller, graphError, type TenantAnswer } from "./exchange.ts";
import type { Core } from "./core.ts";
import { type AccessToken, encodeJson, readToken } from "./tokens.ts";

/**
 * Who calls, by the bearer token; else the 401 that Graph answers.
 * https://learn.microsoft.com/graph/errors, https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function authenticate(core: Core, headers: Readonly<Record<string, string>>): Caller | TenantAnswer {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers["authorization"] ?? "")?.[1];
  if (bearer === undefined) return unauthorized("Access token is empty.");
  const token = readToken(bearer, core.tokenSecret) as AccessToken | null;
  if (!token || token.tid !== core.organization.tenantId || !core.state.user(token.oid)) {
    return unauthorized("CompactToken parsing failed with error code: 80049217");
  }
  if (token.exp * 1000 <= core.state.now()) return unauthorized("Lifetime validation failed, the token is expired.");
  const challenge = core.state.table<string>("settings").get("claimsChallenge");
  if (
    core.state.switchOn("claims") === "required" &&
    token.xms_cc?.includes("cp1") &&
    token.nbfChallenge !== challenge
  ) {
    return insufficientClaims(challenge ?? "0");
  }
  return { tenantId: token.tid, userId: token.oid, appId: token.appid, scopes: token.scp.split(" ") };
}

function unauthorized(message: string): TenantAnswer {
  return graphError(401, "InvalidAuthenticationToken", message, { "www-authenticate": 'Bearer realm=""' });
}

/** Only clients that declare cp1 are challenged; the claims travel as base64. */
function insufficientClaims(value: string): TenantAnswer {
  const claims = Buffer.from(encodeJson({ access_token: { nbf: { essential: true, value } } }), "base64url").toString(
    "base64",
  );
  return graphError(401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in challenge.", {
    "www-authenticate": `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`,
  });
}
