import type { Persona } from "../common/personas.ts";
import { tokenFor } from "../common/token-for.ts";
import { askConsent } from "./ask-consent.ts";

/** The host's side of nested app authentication: the app asks, the host gets the token for the person it knows. */

interface NestedRequest {
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string; readonly clientId: string; readonly claims?: string };
}

export interface NestedAuthSettings {
  readonly persona: Persona;
  readonly tenantId: string;
  readonly authority: string;
}

/** What a failed request answers: a status word of the bridge, and a text for people who read logs. */
interface Failure {
  readonly status: "USER_CANCEL" | "USER_INTERACTION_REQUIRED" | "PERSISTENT_ERROR";
  readonly description: string;
}

/** Scopes that name no right at Graph; the tenant's consent does not hold them. */
const identityScopes = ["openid", "profile", "email", "offline_access"];

/** Answers one request of MSAL's bridge; what goes wrong is an answer too. */
export async function answerNestedAuth(data: string, settings: NestedAuthSettings): Promise<string> {
  const request = JSON.parse(data) as NestedRequest;
  const answer = request.method === "GetInitContext" ? initContext(settings) : await tokenAnswer(request, settings);
  const envelope = { messageType: "NestedAppAuthResponse", requestId: request.requestId };
  if ("status" in answer)
    return JSON.stringify({ ...envelope, success: false, error: { ...answer, code: answer.status } });
  return JSON.stringify({ ...envelope, success: true, ...answer });
}

function initContext(settings: NestedAuthSettings) {
  const capabilities = { queryAccount: false };
  return {
    initContext: { sdkName: "Simulated Teams", sdkVersion: "1", capabilities, accountContext: account(settings) },
  };
}

async function tokenAnswer(
  { method, tokenParams }: NestedRequest,
  settings: NestedAuthSettings,
): Promise<object | Failure> {
  const scopes = (tokenParams?.scope ?? "").split(" ").filter((scope) => scope && !identityScopes.includes(scope));
  const clientId = tokenParams?.clientId ?? "";
  const question = { userId: settings.persona.id, clientId, scopes, claims: tokenParams?.claims, consented: true };
  let token = await tokenFor(question);
  if (!token && method === "GetTokenPopup") {
    const consent = await askConsent({ ...settings, clientId, userId: settings.persona.id, scopes });
    if (consent.kind === "cancelled") return { status: "USER_CANCEL", description: "The person said no." };
    if (consent.kind === "refused") return { status: "PERSISTENT_ERROR", description: consent.description };
    token = await tokenFor(question);
  }
  if (!token) return { status: "USER_INTERACTION_REQUIRED", description: "Consent is needed." };
  return {
    token: { access_token: token.token, id_token: token.idToken, expires_in: token.expiresIn, scope: token.scope },
    account: account(settings),
  };
}

function account({ persona, tenantId, authority }: NestedAuthSettings): object {
  return {
    homeAccountId: `${persona.id}.${tenantId}`,
    environment: new URL(authority).host,
    tenantId,
    localAccountId: persona.id,
    username: persona.userPrincipalName,
    name: persona.displayName,
  };
}
