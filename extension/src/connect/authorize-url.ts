import type { SignInSettings } from "./sign-in-settings.ts";

/** What every request asks for besides its own scopes: who the person is, and a refresh token. */
export const identityScopes = ["openid", "profile", "offline_access"] as const;

interface AuthorizeRequest {
  readonly settings: SignInSettings;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: string;
  readonly state: string;
  readonly nonce: string;
  readonly claims: string;
  /** `none` never shows anything; `select_account` lets the person choose; without it a known session is used. */
  readonly prompt?: "none" | "select_account";
  readonly loginHint?: string;
}

/** Where the sign-in window starts: authorization code with PKCE, answered in the fragment, which no server sees. */
export function authorizeUrl(request: AuthorizeRequest): string {
  const url = new URL(`/${request.settings.tenantId}/oauth2/v2.0/authorize`, request.settings.authority);
  const parameters = {
    client_id: request.settings.clientId,
    response_type: "code",
    response_mode: "fragment",
    redirect_uri: request.redirectUri,
    scope: [...identityScopes, ...request.scopes].join(" "),
    code_challenge: request.challenge,
    code_challenge_method: "S256",
    state: request.state,
    nonce: request.nonce,
    claims: request.claims,
    ...(request.prompt && { prompt: request.prompt }),
    ...(request.loginHint && { login_hint: request.loginHint }),
  };
  url.search = new URLSearchParams(parameters).toString();
  return url.href;
}
