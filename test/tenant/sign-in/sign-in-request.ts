import type { Core, HttpAnswer, HttpRequest } from "../core.ts";
import { readToken } from "../tokens.ts";
import { description, type EntraError, entraErrors } from "./entra-error.ts";
import { page, escapeHtml } from "./pages.ts";

/** Parameters of the query and, for a sent form, of the body. */
export function parameters({ url, text, method }: HttpRequest): Readonly<Record<string, string>> {
  const query = new URLSearchParams(url.split("?")[1] ?? "");
  return Object.fromEntries([...query, ...(method === "POST" ? new URLSearchParams(text) : [])]);
}

export function html(status: number, text: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers },
    text,
  };
}

export function errorPage(core: Core, error: EntraError): HttpAnswer {
  return html(
    400,
    page("Sorry, but we're having trouble signing you in.", `<p>${escapeHtml(description(error, core))}</p>`),
  );
}

const cookieName = "ESTSAUTHPERSISTENT";

/** The user of the sign-in session in the cookie; undefined without one. */
export function sessionUser(core: Core, { headers }: HttpRequest): string | undefined {
  const value = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(headers["cookie"] ?? "")?.[1];
  if (!value || core.state.switchOn("signInSession") === "ended") return undefined;
  return (readToken(value, core.tokenSecret) as { session?: string } | null)?.session;
}

/** Third-party frames need SameSite=None, which browsers take over https only. */
export function sessionCookie(value: string, origin: string): string {
  const life = value === "" ? "Max-Age=0" : "Max-Age=7776000";
  return `${cookieName}=${value}; Path=/; HttpOnly; ${life}; ${origin.startsWith("https:") ? "Secure; SameSite=None" : "SameSite=Lax"}`;
}

/** An error that cannot go back to the application: wrong tenant, client or redirect address. */
export function refusedApplication(
  core: Core,
  tenant: string,
  ask: Readonly<Record<string, string>>,
): EntraError | null {
  const { tenantId, apps } = core.organization;
  if (![tenantId, "common", "organizations"].includes(tenant)) return entraErrors.unknownTenant;
  if (!apps) return ask["redirect_uri"] ? null : entraErrors.wrongRedirect;
  const app = apps.find(({ clientId }) => clientId === ask["client_id"]);
  if (!app) return entraErrors.unknownClient;
  return app.redirectUris.includes(ask["redirect_uri"] ?? "") ? null : entraErrors.wrongRedirect;
}

export function appName(core: Core, clientId: string): string {
  return core.organization.apps?.find((app) => app.clientId === clientId)?.displayName ?? clientId;
}
