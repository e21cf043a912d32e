import type { Core } from "../core.ts";
import { guidOf } from "../guid-of.ts";

export interface EntraError {
  readonly error: string;
  /** Number of the AADSTS code. */
  readonly number: number;
  readonly text: string;
  readonly suberror?: string;
}

/** The errors this tenant answers, https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const entraErrors = {
  loginRequired: {
    error: "login_required",
    number: 50058,
    text: "A silent sign-in request was sent but no user is signed in.",
  },
  consentRequired: {
    error: "consent_required",
    number: 65001,
    text: "The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.",
  },
  declined: {
    error: "access_denied",
    number: 65004,
    text: "User declined to consent to access the app.",
    suberror: "cancel",
  },
  adminRequired: { error: "access_denied", number: 90094, text: "Administrator consent is required." },
  unknownScope: {
    error: "invalid_client",
    number: 650053,
    text: "The application asked for a scope that doesn't exist on the resource.",
  },
  unknownClient: { error: "unauthorized_client", number: 700016, text: "Application was not found in the directory." },
  unknownTenant: { error: "invalid_request", number: 90002, text: "Tenant not found." },
  wrongRedirect: {
    error: "invalid_request",
    number: 50011,
    text: "The redirect URI specified in the request does not match the redirect URIs configured for the application.",
  },
  responseType: {
    error: "unsupported_response_type",
    number: 700054,
    text: "response_type is not enabled for the application.",
  },
  noChallenge: {
    error: "invalid_request",
    number: 9002325,
    text: "Proof Key for Code Exchange is required for cross-origin authorization code redemption.",
  },
  wrongVerifier: {
    error: "invalid_grant",
    number: 501481,
    text: "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
  },
  spentCode: { error: "invalid_grant", number: 54005, text: "OAuth2 Authorization code was already redeemed." },
  wrongCode: {
    error: "invalid_grant",
    number: 70000,
    text: "The provided value for the input parameter 'code' or 'refresh_token' is not valid.",
  },
  expiredCode: {
    error: "invalid_grant",
    number: 70008,
    text: "The provided authorization code or refresh token has expired.",
  },
  expiredRefresh: {
    error: "invalid_grant",
    number: 700084,
    text: "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended.",
  },
  noOrigin: {
    error: "invalid_request",
    number: 9002327,
    text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  },
  noConsentForRefresh: {
    error: "invalid_grant",
    number: 65001,
    text: "The user or administrator has not consented to use the application.",
    suberror: "consent_required",
  },
  unsupportedGrant: {
    error: "unsupported_grant_type",
    number: 70003,
    text: "The app returned an unsupported grant type.",
  },
} as const satisfies Record<string, EntraError>;

export function description({ number, text }: EntraError, core: Core): string {
  return `AADSTS${number}: ${text} Trace ID: ${guidOf(core.state.newId("trace"))} Timestamp: ${timestamp(core)}`;
}

/** The JSON body of a refused token request. */
export function errorBody(error: EntraError, core: Core): Record<string, unknown> {
  return {
    error: error.error,
    error_description: description(error, core),
    error_codes: [error.number],
    timestamp: timestamp(core),
    trace_id: guidOf(core.state.newId("trace")),
    correlation_id: guidOf(core.state.newId("correlation")),
    ...(error.suberror === undefined ? {} : { suberror: error.suberror }),
  };
}

function timestamp(core: Core): string {
  return `${new Date(core.state.now()).toISOString().slice(0, 19).replace("T", " ")}Z`;
}
