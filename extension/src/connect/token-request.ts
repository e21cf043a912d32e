import { identityScopes } from "./authorize-url.ts";
import { SignInError } from "./sign-in-error.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import type { TokenAnswer } from "./token-answer.ts";
import { tokenAnswerOf } from "./token-answer.ts";

type Grant =
  | { readonly code: string; readonly verifier: string; readonly redirectUri: string }
  | { readonly refreshToken: string };

interface TokenRequest {
  readonly settings: SignInSettings;
  readonly scopes: readonly string[];
  readonly claims: string;
  readonly grant: Grant;
}

/** Sign-in answers within seconds, or the person should hear that it did not. */
const answerWithin = 20_000;

/**
 * Asks for tokens with a code or a refresh token; see {@link tokenAnswerOf}. Throws a SignInError also when sign-in does
 * not answer.
 */
export async function requestToken(request: TokenRequest): Promise<TokenAnswer | "consent" | "ended"> {
  const { settings, scopes, claims, grant } = request;
  const body = new URLSearchParams({
    client_id: settings.clientId,
    scope: [...identityScopes, ...scopes].join(" "),
    claims,
    ...("code" in grant
      ? {
          grant_type: "authorization_code",
          code: grant.code,
          code_verifier: grant.verifier,
          redirect_uri: grant.redirectUri,
        }
      : { grant_type: "refresh_token", refresh_token: grant.refreshToken }),
  });
  return tokenAnswerOf(await post(new URL(`/${settings.tenantId}/oauth2/v2.0/token`, settings.authority), body));
}

async function post(url: URL, body: URLSearchParams): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(url, { method: "POST", body, credentials: "omit", signal: AbortSignal.timeout(answerWithin) });
  } catch {
    throw new SignInError("timed-out");
  }
  // A gateway's page, or the service between two starts: the next try may work.
  if (answer.status >= 500) throw new SignInError("timed-out");
  return answer.json().catch(() => null);
}
