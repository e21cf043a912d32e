/** A token of the tenant for one person and one app, or why there is none. */
export type TokenAnswer =
  | { readonly kind: "token"; readonly token: string; readonly expiresIn: number; readonly scope: string }
  | { readonly kind: "consent-needed" }
  | { readonly kind: "refused"; readonly description: string };

interface TokenQuestion {
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly claims: string | undefined;
  /** The person has just said yes to these scopes. */
  readonly consent: boolean;
}

/** Asks the tenant, as Teams asks the sign-in service on behalf of the app it frames. */
export async function tokenFor(question: TokenQuestion): Promise<TokenAnswer> {
  const answer = await fetch("/_tenant/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  if (answer.ok) {
    return {
      kind: "token",
      token: String(body.access_token),
      expiresIn: Number(body.expires_in),
      scope: String(body.scope),
    };
  }
  if (body.error === "interaction_required" || body.error === "consent_required") return { kind: "consent-needed" };
  return { kind: "refused", description: String(body.error_description) };
}
