import * as z from "zod/mini";

const claimsRequest = z.looseObject({ access_token: z.optional(z.record(z.string(), z.unknown())) });

/** Says that the client understands a claims challenge; without it a revoked session is noticed only when the token ends. */
const clientCapability = { xms_cc: { values: ["cp1"] } };

/**
 * The `claims` parameter of every authorization and token request: the capability cp1, together with what a claims
 * challenge asks for (its decoded JSON). A challenge that is no JSON object is left out rather than sent on.
 */
export function claimsParameter(challenge?: string): string {
  const asked = claimsRequest.safeParse(parsed(challenge));
  const claims = asked.success ? asked.data : {};
  return JSON.stringify({ ...claims, access_token: { ...claims.access_token, ...clientCapability } });
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
