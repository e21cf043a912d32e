import * as z from "zod/mini";
import { identityScopes } from "./authorize-url.ts";
import { SignInError } from "./sign-in-error.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

const tokenAnswer = z.looseObject({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number().check(z.positive()),
  scope: z.string(),
  refresh_token: z.string().check(z.minLength(1)),
  id_token: z.string().check(z.minLength(1)),
});

const refusal = z.looseObject({ error: z.enum(["invalid_grant", "interaction_required"]), suberror: z.unknown() });

export type TokenAnswer = z.infer<typeof tokenAnswer>;

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
 * Tokens for a code or a refresh token. A word instead when sign-in refuses: `consent` where a scope still needs the
 * person's yes, `ended` where the grant has ended or the person is needed for another reason. Throws a SignInError when
 * sign-in does not answer or answers with anything else.
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
  const answer = await post(new URL(`/${settings.tenantId}/oauth2/v2.0/token`, settings.authority), body);
  const tokens = tokenAnswer.safeParse(answer);
  if (tokens.success) return tokens.data;
  const refused = refusal.safeParse(answer);
  if (!refused.success) throw new SignInError("failed");
  return refused.data.suberror === "consent_required" ? "consent" : "ended";
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
