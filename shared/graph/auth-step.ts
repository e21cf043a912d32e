import type { Attempt, Step } from "./exchange.ts";
import type { GetToken } from "./graph-client.ts";
import { TokenRefusal } from "./token-refusal.ts";

/**
 * Gives each request its token, and only to the one origin that is configured; over plain http only on the own machine.
 * A claims challenge gets one new token with those claims; a token that was turned down gets one renewal. The refused
 * token never travels twice.
 */
export function authStep({
  getToken,
  graphOrigin,
}: {
  readonly getToken: GetToken;
  readonly graphOrigin: string;
}): Step {
  return async (exchange, next) => {
    if (!mayHaveToken(exchange.url, graphOrigin)) return { came: "not-sent", because: "refused" };
    const scopes = [...exchange.scopes];
    const quiet = exchange.quietly === true;
    const token = await tokenOrRefusal(() =>
      quiet ? getToken(scopes, undefined, undefined, quiet) : getToken(scopes),
    );
    if (typeof token !== "string") return token;
    const first = await next({ ...exchange, headers: withToken(exchange.headers, token) });
    if (first.came !== "answer" || first.status !== 401) return first;

    const claims = claimsOf(first.headers.get("www-authenticate"));
    const fresh = await tokenOrRefusal(() =>
      quiet ? getToken(scopes, claims, token, quiet) : getToken(scopes, claims, token),
    );
    if (typeof fresh !== "string") return fresh;
    return fresh === token ? first : next({ ...exchange, headers: withToken(exchange.headers, fresh) });
  };
}

function withToken(headers: Readonly<Record<string, string>>, token: string): Readonly<Record<string, string>> {
  return { ...headers, Authorization: `Bearer ${token}` };
}

function mayHaveToken(url: string, graphOrigin: string): boolean {
  const { origin, protocol, hostname } = new URL(url);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return origin === graphOrigin && (protocol === "https:" || (protocol === "http:" && isLoopback));
}

async function tokenOrRefusal(ask: () => Promise<string>): Promise<string | Attempt> {
  try {
    return await ask();
  } catch (error) {
    return { came: "not-sent", because: error instanceof TokenRefusal ? error.reason : "not-signed-in" };
  }
}

/** The claims of a challenge as the JSON that a sign-in library takes; undefined when there is no challenge. */
export function claimsOf(challenge: string | null): string | undefined {
  if (challenge === null || !challenge.includes("insufficient_claims")) return undefined;
  const [, encoded] = /claims="([^"]+)"/.exec(challenge) ?? [];
  if (encoded === undefined) return undefined;
  try {
    return atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
}
