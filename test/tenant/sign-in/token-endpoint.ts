import { createHash } from "node:crypto";
import type { Core, HttpAnswer, HttpRequest } from "../core.ts";
import { unsignedToken } from "../tokens.ts";
import { clientInfo, type GrantedCode } from "./authorize.ts";
import { consentedScopes, missingScopes } from "./consents.ts";
import { type EntraError, entraErrors, errorBody } from "./entra-error.ts";
import { accessTokenLifetime, issueAccessToken } from "./issue-access-token.ts";
import { readScopes } from "./scopes.ts";
import { parameters } from "./sign-in-request.ts";

interface RefreshGrant {
  readonly clientId: string;
  readonly userId: string;
  /** Of the sign-in: 24 hours for single-page applications, not renewed by use. */
  readonly expiresAt: number;
}

interface Grant {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly nonce: string | null;
  readonly claims: string | undefined;
  readonly refreshUntil: number;
}

/** https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-lifetime */
const refreshLifetime = 24 * 3_600_000;

/**
 * The token endpoint for single-page applications: code with PKCE, or refresh token, from a page of another origin.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token
 */
export function answerToken(core: Core, request: HttpRequest): HttpAnswer {
  const origin = request.headers["origin"];
  const headers = {
    "access-control-allow-origin": origin ?? "*",
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "content-type",
    "access-control-allow-methods": "POST, OPTIONS",
    "cache-control": "no-store, no-cache",
    "content-type": "application/json; charset=utf-8",
  };
  if (request.method === "OPTIONS") return { status: 200, headers, text: "" };
  const ask = parameters(request);
  const grant = origin === undefined ? entraErrors.noOrigin : grantOf(core, ask);
  if ("error" in grant) return { status: 400, headers, text: JSON.stringify(errorBody(grant, core)) };
  return { status: 200, headers, text: JSON.stringify(tokens(core, request.origin, grant)) };
}

function grantOf(core: Core, ask: Readonly<Record<string, string>>): Grant | EntraError {
  if (ask["grant_type"] === "authorization_code") return grantOfCode(core, ask);
  if (ask["grant_type"] === "refresh_token") return grantOfRefreshToken(core, ask);
  return entraErrors.unsupportedGrant;
}

function grantOfCode(core: Core, ask: Readonly<Record<string, string>>): Grant | EntraError {
  const codes = core.state.table<GrantedCode>("codes");
  const key = ask["code"] ?? "";
  const code = codes.get(key);
  if (!code || code.clientId !== ask["client_id"] || code.redirectUri !== ask["redirect_uri"])
    return entraErrors.wrongCode;
  if (code.spent) return entraErrors.spentCode;
  if (code.expiresAt <= core.state.now()) return entraErrors.expiredCode;
  const challenge = createHash("sha256")
    .update(ask["code_verifier"] ?? "")
    .digest("base64url");
  if (challenge !== code.challenge) return entraErrors.wrongVerifier;
  codes.set(key, { ...code, spent: true });
  return {
    clientId: code.clientId,
    userId: code.userId,
    scopes: readScopes(ask["scope"] ?? code.scopes.join(" ")),
    nonce: code.nonce,
    claims: ask["claims"] ?? code.claims ?? undefined,
    refreshUntil: core.state.now() + refreshLifetime,
  };
}

function grantOfRefreshToken(core: Core, ask: Readonly<Record<string, string>>): Grant | EntraError {
  const refresh = core.state.table<RefreshGrant>("refreshTokens").get(ask["refresh_token"] ?? "");
  if (!refresh || refresh.clientId !== ask["client_id"]) return entraErrors.wrongCode;
  if (refresh.expiresAt <= core.state.now()) return entraErrors.expiredRefresh;
  const scopes = readScopes(ask["scope"]);
  if (missingScopes(core, { ...refresh, scopes }).length > 0) return entraErrors.noConsentForRefresh;
  return { ...refresh, scopes, nonce: null, claims: ask["claims"], refreshUntil: refresh.expiresAt };
}

/** The access token carries everything consented for Graph, not only what was asked. */
function tokens(core: Core, origin: string, grant: Grant): Record<string, unknown> {
  const { clientId, userId, claims } = grant;
  const graphScopes = consentedScopes(core, clientId, userId);
  const refreshToken = core.state.newId("1.refresh.");
  if (grant.scopes.includes("offline_access")) {
    const kept: RefreshGrant = { clientId, userId, expiresAt: grant.refreshUntil };
    core.state.table<RefreshGrant>("refreshTokens").set(refreshToken, kept);
  }
  return {
    token_type: "Bearer",
    scope: [...new Set([...graphScopes, ...grant.scopes])].filter((scope) => scope !== "offline_access").join(" "),
    expires_in: accessTokenLifetime - 1,
    ext_expires_in: accessTokenLifetime - 1,
    access_token: issueAccessToken(core, { userId, clientId, scopes: graphScopes, claims }),
    ...(grant.scopes.includes("offline_access")
      ? {
          refresh_token: refreshToken,
          refresh_token_expires_in: Math.floor((grant.refreshUntil - core.state.now()) / 1000),
        }
      : {}),
    ...(grant.scopes.includes("openid") ? { id_token: idToken(core, origin, grant) } : {}),
    client_info: clientInfo(core, userId),
  };
}

/** https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
export function idToken(
  core: Core,
  origin: string,
  { clientId, userId, nonce }: Pick<Grant, "clientId" | "userId" | "nonce">,
): string {
  const user = core.state.user(userId);
  const now = Math.floor(core.state.now() / 1000);
  const { tenantId } = core.organization;
  return unsignedToken({
    aud: clientId,
    iss: `${origin}/${tenantId}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + accessTokenLifetime,
    name: user?.displayName,
    oid: userId,
    preferred_username: user?.userPrincipalName,
    sub: `${userId}.${clientId}`,
    tid: tenantId,
    ver: "2.0",
    ...(nonce === null ? {} : { nonce }),
  });
}
