import type { Core, HttpAnswer, HttpRequest } from "../core.ts";
import { everybody, grantScopes } from "./consents.ts";
import { entraErrors } from "./entra-error.ts";
import { chooserPage } from "./pages.ts";
import { readScopes } from "./scopes.ts";
import { errorPage, html, parameters, refusedApplication } from "./sign-in-request.ts";

/**
 * The ready-made link for an administrator: one click grants the scopes for everybody.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function answerAdminConsent(core: Core, request: HttpRequest, tenant: string): HttpAnswer {
  const { persona, ...ask } = parameters(request);
  const refused = refusedApplication(core, tenant, ask);
  if (refused) return errorPage(core, refused);
  const admins = core.organization.admins ?? [];
  if (persona === undefined) {
    const offered = core.state.users().filter(({ id }) => admins.includes(id));
    return html(200, chooserPage(request.url.split("?")[0] ?? "", offered, ask));
  }
  if (!admins.includes(persona)) return errorPage(core, entraErrors.adminRequired);
  grantScopes(core, { clientId: ask["client_id"] ?? "", userId: everybody, scopes: readScopes(ask["scope"]) });
  const values = new URLSearchParams({
    admin_consent: "True",
    tenant: core.organization.tenantId,
    scope: ask["scope"] ?? "",
    ...(ask["state"] === undefined ? {} : { state: ask["state"] }),
  });
  return { status: 302, headers: { location: `${ask["redirect_uri"]}?${values}` }, text: "" };
}
