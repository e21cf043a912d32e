import type { Persona } from "../common/personas.ts";
import { tokenFor } from "../common/token-for.ts";

/** The host's side of nested app authentication: the app asks, the host gets the token for the person it knows. */

interface NestedRequest {
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string; readonly clientId: string; readonly claims?: string };
}

export interface NestedAuthSettings {
  readonly persona: Persona;
  readonly tenantId: string;
  /** Shows the scopes and resolves with the person's yes or no. */
  readonly askConsent: (scopes: readonly string[]) => Promise<boolean>;
}

/** Answers one request of MSAL's bridge; what goes wrong is an answer too. */
export async function answerNestedAuth(data: string, settings: NestedAuthSettings): Promise<string> {
  const request = JSON.parse(data) as NestedRequest;
  const base = { messageType: "NestedAppAuthResponse", requestId: request.requestId };
  if (request.method === "GetInitContext") {
    const initContext = { sdkName: "Simulated Teams", sdkVersion: "1", capabilities: { queryAccount: false } };
    return JSON.stringify({
      ...base,
      success: true,
      initContext: { ...initContext, accountContext: accountOf(settings) },
    });
  }
  const scopes = (request.tokenParams?.scope ?? "").split(" ").filter(Boolean);
  const asked = {
    userId: settings.persona.id,
    clientId: request.tokenParams?.clientId ?? "",
    scopes,
    claims: request.tokenParams?.claims,
  };
  let answer = await tokenFor({ ...asked, consent: false });
  if (answer.kind === "consent-needed" && request.method === "GetTokenPopup") {
    if (!(await settings.askConsent(scopes))) return failure(base, "USER_CANCEL", "The person said no.");
    answer = await tokenFor({ ...asked, consent: true });
  }
  if (answer.kind === "consent-needed") return failure(base, "USER_INTERACTION_REQUIRED", "Consent is needed.");
  if (answer.kind === "refused") return failure(base, "PERSISTENT_ERROR", answer.description);
  const { token, expiresIn, scope } = answer;
  return JSON.stringify({
    ...base,
    success: true,
    token: {
      access_token: token,
      id_token: idToken(settings, asked.clientId, expiresIn),
      expires_in: expiresIn,
      scope,
    },
    account: {
      ...accountOf(settings),
      username: settings.persona.userPrincipalName,
      name: settings.persona.displayName,
    },
  });
}

function failure(base: object, status: string, description: string): string {
  return JSON.stringify({ ...base, success: false, error: { status, code: status, description } });
}

function accountOf({ persona, tenantId }: NestedAuthSettings): object {
  return {
    homeAccountId: `${persona.id}.${tenantId}`,
    environment: "login.microsoftonline.com",
    tenantId,
    localAccountId: persona.id,
    username: persona.userPrincipalName,
  };
}

/** An id token without a signature: nested MSAL reads its claims and never checks it. */
function idToken({ persona, tenantId }: NestedAuthSettings, audience: string, expiresIn: number): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: audience,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: now,
    exp: now + expiresIn,
    oid: persona.id,
    sub: persona.id,
    tid: tenantId,
    name: persona.displayName,
    preferred_username: persona.userPrincipalName,
    ver: "2.0",
  };
  return `${base64Url({ alg: "none", typ: "JWT" })}.${base64Url(claims)}.`;
}

function base64Url(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
