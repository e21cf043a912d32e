import type { Core } from "../core.ts";
import { type AccessToken, mintToken } from "../tokens.ts";
import { usualScopes } from "./scopes.ts";

export interface TokenRequest {
  readonly userId: string;
  /** The product's usual scopes where absent. */
  readonly scopes?: readonly string[];
  readonly clientId?: string;
  /** Seconds; one hour where absent. */
  readonly lifetime?: number;
  /** The `claims` parameter of the request, a JSON text. */
  readonly claims?: string | undefined;
}

/** Default lifetime in seconds, https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes */
export const accessTokenLifetime = 3600;

/** An access token for Graph, issued at the tenant's time. */
export function issueAccessToken(core: Core, request: TokenRequest): string {
  const { userId, scopes = usualScopes, clientId = core.productAppId, lifetime = accessTokenLifetime } = request;
  const now = Math.floor(core.state.now() / 1000);
  const content: AccessToken = {
    oid: userId,
    tid: core.organization.tenantId,
    appid: clientId,
    scp: scopes.join(" "),
    iat: now,
    exp: now + lifetime,
    ...capabilities(request.claims),
  };
  return mintToken(content, core.tokenSecret);
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge#claims-request-parameter */
function capabilities(claims: string | undefined): Pick<AccessToken, "xms_cc" | "nbfChallenge"> {
  const wanted = claims === undefined ? undefined : (parsed(claims)?.access_token ?? undefined);
  const { values } = wanted?.xms_cc ?? {};
  const { value } = wanted?.nbf ?? {};
  return {
    ...(values ? { xms_cc: values.map((name) => name.toLowerCase()) } : {}),
    ...(value ? { nbfChallenge: value } : {}),
  };
}

interface Claims {
  readonly access_token?: {
    readonly xms_cc?: { readonly values?: readonly string[] };
    readonly nbf?: { readonly value?: string };
  };
}

function parsed(claims: string): Claims | null {
  try {
    return JSON.parse(claims) as Claims | null;
  } catch {
    return null;
  }
}
