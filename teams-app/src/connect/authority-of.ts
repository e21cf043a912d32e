import type { BrowserAuthOptions } from "@azure/msal-browser";

/** MSAL takes no authority over plain http; a local start keeps this name and its own addresses. */
const microsoft = "https://login.microsoftonline.com";

/**
 * Where MSAL signs in: the organisation's sign-in service with its endpoints spelled out. That spares two requests
 * before every first token, and nobody else is asked whether the service exists.
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function authorityOf({
  authority,
  tenantId,
}: {
  readonly authority: string;
  readonly tenantId: string;
}): Pick<BrowserAuthOptions, "authority" | "knownAuthorities" | "authorityMetadata"> {
  const name = authority.startsWith("https:") ? authority : microsoft;
  const base = `${authority}/${tenantId}`;
  return {
    authority: `${name}/${tenantId}`,
    knownAuthorities: [new URL(name).host],
    authorityMetadata: JSON.stringify({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    }),
  };
}
