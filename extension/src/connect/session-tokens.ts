import type { Person } from "shared/circles/person.ts";
import { scopeCovers, scopesToName } from "shared/graph/scopes.ts";
import type { TokenAnswer } from "./token-answer.ts";

interface AccessToken {
  readonly token: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** One account's tokens. They live in `storage.session`, so in memory only, and end with the browser. */
export interface SessionTokens {
  readonly person: Person;
  readonly refreshToken: string;
  readonly access: readonly AccessToken[];
}

/** A token about to end is not handed out: a request made with it could arrive too late. */
const margin = 120_000;

/** The tokens after an answer: a new access token replaces those it covers, ended ones are dropped. */
export function withAnswer(
  { person, access }: Pick<SessionTokens, "person" | "access">,
  answer: TokenAnswer,
  now: number,
): SessionTokens {
  const scopes = answer.scope.split(" ").filter((scope) => scope !== "");
  const kept = access.filter((held) => held.expiresAt > now && !held.scopes.every((scope) => covers(scopes, scope)));
  const added = { token: answer.access_token, scopes, expiresAt: now + answer.expires_in * 1000 };
  return { person, refreshToken: answer.refresh_token, access: [added, ...kept] };
}

/** The access token for all of these scopes that is still good for two minutes; null when there is none. */
export function accessTokenFor(tokens: SessionTokens, scopes: readonly string[], now: number): string | null {
  const good = (held: AccessToken) =>
    held.expiresAt - margin > now && scopes.every((scope) => covers(held.scopes, scope));
  return tokens.access.find(good)?.token ?? null;
}

/**
 * The scopes to name when a new token is asked for. Every answer lists all that the account has agreed to, so the last ones tell it,
 * even of tokens that have ended.
 */
export function scopesToAsk({ access }: Pick<SessionTokens, "access">, scopes: readonly string[]): readonly string[] {
  const granted = access.flatMap((held) => held.scopes.map(bare));
  return scopesToName(scopes, granted);
}

/** Entra answers scopes of Graph with or without its address in front, and in its own spelling of upper and lower case. */
function covers(granted: readonly string[], scope: string): boolean {
  const wanted = bare(scope);
  return granted.map(bare).some((one) => one.toLowerCase() === wanted.toLowerCase() || scopeCovers(one, wanted));
}

function bare(scope: string): string {
  return scope.slice(scope.lastIndexOf("/") + 1);
}
