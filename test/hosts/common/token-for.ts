export interface Token {
  readonly token: string;
  /** Unsigned: its readers only decode it. */
  readonly idToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly scope: string;
}

export interface TokenQuestion {
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly claims?: string | undefined;
  /** Only what the person has consented to, as for every app that is not Microsoft's own. */
  readonly consented: boolean;
}

/** A token of the tenant for one person and one app, as a host gets it for an app; null where consent is missing. */
export async function tokenFor({ consented, ...question }: TokenQuestion): Promise<Token | null> {
  const { userId, clientId, scopes } = question;
  if (consented) {
    // Granting nothing tells what is granted.
    const { granted } = await ask<{ granted: readonly string[] }>("consent", { userId, clientId, scopes: [] });
    if (scopes.some((scope) => !granted.includes(scope))) return null;
  }
  const token = await ask<TokenResponse>("token", question);
  return { token: token.access_token, idToken: token.id_token, expiresIn: token.expires_in, scope: token.scope };
}

interface TokenResponse {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
}

async function ask<T>(control: string, question: object): Promise<T> {
  const answer = await fetch(`/_tenant/${control}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  if (!answer.ok) throw new Error(`The tenant refuses ${control}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
