import type { Core, HttpAnswer, HttpRequest } from "../core.ts";
import { answerAdminConsent } from "./admin-consent.ts";
import { authorize } from "./authorize.ts";
import { instanceDiscovery, openIdConfiguration } from "./metadata.ts";
import { page } from "./pages.ts";
import { html, parameters, sessionCookie } from "./sign-in-request.ts";
import { answerToken } from "./token-endpoint.ts";

/** The sign-in host, below `/{tenant}`; anything it does not know answers 404. */
export function answerSignIn(core: Core, request: HttpRequest): HttpAnswer {
  const path = request.url.split("?")[0] ?? "";
  const [, tenant = "", rest = ""] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  switch (rest) {
    case "discovery/instance":
      return json(instanceDiscovery(core, request.origin));
    case "v2.0/.well-known/openid-configuration":
      return json(openIdConfiguration(core, request.origin));
    case "discovery/v2.0/keys":
      return json({ keys: [] });
    case "oauth2/v2.0/authorize":
      return authorize(core, request, tenant);
    case "oauth2/v2.0/token":
      return answerToken(core, request);
    case "oauth2/v2.0/logout":
      return logout(request);
    case "v2.0/adminconsent":
      return answerAdminConsent(core, request, tenant);
    default:
      return { status: 404, headers: { "content-type": "text/plain" }, text: `Nothing is at ${path}.` };
  }
}

function json(body: unknown): HttpAnswer {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
  };
  return { status: 200, headers, text: JSON.stringify(body) };
}

/** https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request */
function logout(request: HttpRequest): HttpAnswer {
  const target = parameters(request)["post_logout_redirect_uri"];
  const headers = { "set-cookie": sessionCookie("", request.origin) };
  if (target === undefined) return html(200, page("You signed out of your account", ""), headers);
  return { status: 302, headers: { ...headers, location: target }, text: "" };
}
