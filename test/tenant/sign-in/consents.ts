import type { Core } from "../core.ts";
import { identityScopes } from "./scopes.ts";

interface Consent {
  readonly granted: readonly string[];
  /** Scopes an administrator has closed for this user. */
  readonly refused: readonly string[];
}

export const everybody = "everybody";

function consentOf(core: Core, clientId: string, userId: string): Consent {
  return core.state.table<Consent>("consents").get(`${clientId} ${userId}`) ?? { granted: [], refused: [] };
}

/** Graph scopes an application has for a user, by the user's or the whole tenant's consent. */
export function consentedScopes(core: Core, clientId: string, userId: string): string[] {
  const own = consentOf(core, clientId, userId);
  const granted = new Set([...own.granted, ...consentOf(core, clientId, everybody).granted]);
  return [...granted].filter((scope) => !own.refused.includes(scope));
}

export function refusedScopes(core: Core, clientId: string, userId: string): readonly string[] {
  return consentOf(core, clientId, userId).refused;
}

/** Scopes of a request that still need consent. */
export function missingScopes(core: Core, { clientId, userId, scopes }: ConsentRequest): string[] {
  const granted = [...identityScopes, ".default", ...consentedScopes(core, clientId, userId)];
  return scopes.filter((scope) => !granted.includes(scope));
}

export interface ConsentRequest {
  readonly clientId: string;
  /** A user's id, or `everybody` for the whole tenant. */
  readonly userId: string;
  readonly scopes: readonly string[];
}

export function grantScopes(core: Core, { clientId, userId, scopes }: ConsentRequest): void {
  const before = consentOf(core, clientId, userId);
  const added = scopes.filter((scope) => !identityScopes.includes(scope));
  core.state.table<Consent>("consents").set(`${clientId} ${userId}`, {
    granted: [...new Set([...before.granted, ...added])],
    refused: before.refused.filter((scope) => !added.includes(scope)),
  });
}

/** Takes scopes back and keeps the user from consenting to them again. */
export function refuseScopes(core: Core, { clientId, userId, scopes }: ConsentRequest): void {
  const before = consentOf(core, clientId, userId);
  core.state.table<Consent>("consents").set(`${clientId} ${userId}`, {
    granted: before.granted.filter((scope) => !scopes.includes(scope)),
    refused: [...new Set([...before.refused, ...scopes])],
  });
}
