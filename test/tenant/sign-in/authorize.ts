import type { Core, HttpAnswer, HttpRequest } from "../core.ts";
import type { DirectoryUser } from "../exchange.ts";
import { encodeJson, mintToken } from "../tokens.ts";
import { grantScopes, missingScopes, refusedScopes } from "./consents.ts";
import { description, type EntraError, entraErrors } from "./entra-error.ts";
import { adminApprovalPage, chooserPage, consentPage } from "./pages.ts";
import { readScopes, unknownScope, userMayConsent } from "./scopes.ts";
import {
  appName,
  errorPage,
  html,
  parameters,
  refusedApplication,
  sessionCookie,
  sessionUser,
} from "./sign-in-request.ts";

export interface GrantedCode {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly challenge: string;
  readonly nonce: string | null;
  readonly claims: string | null;
  readonly expiresAt: number;
  readonly spent: boolean;
}

/** Codes live ten minutes at most: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
const codeLifetime = 10 * 60_000;

/**
 * The authorize endpoint: a person is chosen (or remembered by cookie), consents where needed, and a code goes back.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export function authorize(core: Core, request: HttpRequest, tenant: string): HttpAnswer {
  const all = parameters(request);
  const { persona, consent, ...ask } = all;
  const refused = refusedApplication(core, tenant, ask);
  if (refused) return errorPage(core, refused);
  const back = (values: Record<string, string>, headers: Record<string, string> = {}): HttpAnswer =>
    redirect(ask, values, headers);
  const fail = (error: EntraError): HttpAnswer => back(errorValues(core, error));

  if (ask["response_type"] !== "code") return fail(entraErrors.responseType);
  if (!ask["code_challenge"] || ask["code_challenge_method"] !== "S256") return fail(entraErrors.noChallenge);
  const scopes = readScopes(ask["scope"]);
  if (unknownScope(scopes) !== undefined) return fail(entraErrors.unknownScope);

  const user = signedInUser(core, request, ask, persona);
  if (!user) {
    if (ask["prompt"] === "none") return fail(entraErrors.loginRequired);
    return html(200, chooserPage(actionOf(request), offeredUsers(core, ask["login_hint"]), ask));
  }
  const headers = { "set-cookie": sessionCookie(mintToken({ session: user.id }, core.tokenSecret), request.origin) };
  if (consent === "cancel") return fail(entraErrors.declined);
  if (consent === "admin-needed") return fail(entraErrors.adminRequired);
  const clientId = ask["client_id"] ?? "";
  const missing = missingScopes(core, { clientId, userId: user.id, scopes });
  if (missing.length > 0 || ask["prompt"] === "consent") {
    const closed = missing.filter((scope) => !mayConsent(core, { clientId, userId: user.id, scope }));
    const fields = { ...ask, persona: user.id };
    const view = { action: actionOf(request), fields, app: appName(core, clientId), user };
    if (missing.length > 0 && ask["prompt"] === "none") return fail(entraErrors.consentRequired);
    if (closed.length > 0) return html(200, adminApprovalPage({ ...view, scopes: closed }), headers);
    if (consent !== "accept") return html(200, consentPage({ ...view, scopes: missing }), headers);
    grantScopes(core, { clientId, userId: user.id, scopes: missing });
  }
  return back(codeValues(core, ask, user, scopes), headers);
}

/** Who a click or the cookie names; a hint to somebody else, or a prompt for an account, asks again. */
function signedInUser(
  core: Core,
  request: HttpRequest,
  ask: Readonly<Record<string, string>>,
  persona: string | undefined,
): DirectoryUser | undefined {
  if (persona !== undefined) return core.state.user(persona);
  if (ask["prompt"] === "select_account" || ask["prompt"] === "login") return undefined;
  const user = core.state.user(sessionUser(core, request) ?? "");
  const hint = ask["login_hint"]?.toLowerCase();
  return hint === undefined || user?.userPrincipalName.toLowerCase() === hint ? user : undefined;
}

function offeredUsers(core: Core, hint: string | undefined): readonly DirectoryUser[] {
  const hinted = hint === undefined ? undefined : core.state.userByAddress(hint);
  return hinted ? [hinted] : core.state.users();
}

function mayConsent(
  core: Core,
  { clientId, userId, scope }: { clientId: string; userId: string; scope: string },
): boolean {
  if (refusedScopes(core, clientId, userId).includes(scope)) return false;
  return core.organization.admins?.includes(userId) || userMayConsent(scope, core.state.switchOn("consentPolicy"));
}

function codeValues(
  core: Core,
  ask: Readonly<Record<string, string>>,
  user: DirectoryUser,
  scopes: readonly string[],
): Record<string, string> {
  const code = core.state.newId("1.code.");
  core.state.table<GrantedCode>("codes").set(code, {
    clientId: ask["client_id"] ?? "",
    redirectUri: ask["redirect_uri"] ?? "",
    userId: user.id,
    scopes,
    challenge: ask["code_challenge"] ?? "",
    nonce: ask["nonce"] ?? null,
    claims: ask["claims"] ?? null,
    expiresAt: core.state.now() + codeLifetime,
    spent: false,
  });
  const info = ask["client_info"] ? { client_info: clientInfo(core, user.id) } : {};
  return { code, ...info, session_state: core.state.newId("") };
}

/** What msal builds its account id from. */
export function clientInfo(core: Core, userId: string): string {
  return encodeJson({ uid: userId, utid: core.organization.tenantId });
}

function errorValues(core: Core, error: EntraError): Record<string, string> {
  return {
    error: error.error,
    error_description: description(error, core),
    ...(error.suberror === undefined ? {} : { error_subcode: error.suberror }),
  };
}

function redirect(
  ask: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): HttpAnswer {
  const sent = new URLSearchParams({ ...values, ...(ask["state"] === undefined ? {} : { state: ask["state"] }) });
  const sign = ask["response_mode"] === "fragment" ? "#" : (ask["redirect_uri"] ?? "").includes("?") ? "&" : "?";
  return { status: 302, headers: { ...headers, location: `${ask["redirect_uri"]}${sign}${sent}` }, text: "" };
}

function actionOf({ url }: HttpRequest): string {
  return url.split("?")[0] ?? "";
}
