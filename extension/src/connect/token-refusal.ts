import type { TokenRefusalReason } from "shared/graph/token-refusal.ts";
import { TokenRefusal } from "shared/graph/token-refusal.ts";
import type { SignInReason } from "./sign-in-error.ts";
import { reasonOf } from "./sign-in-error.ts";

const refusals: Readonly<Record<SignInReason, TokenRefusalReason>> = {
  "needs-click": "not-signed-in",
  "needs-consent": "permission-missing",
  "needs-approval": "permission-missing",
  // The window for a further permission was closed, or answered with no.
  cancelled: "permission-missing",
  "timed-out": "offline",
  "popup-blocked": "not-signed-in",
  failed: "not-signed-in",
};

/** The gateway's word for why there is no token. */
export function tokenRefusal(thrown: unknown): TokenRefusal {
  return new TokenRefusal(refusals[reasonOf(thrown)]);
}
