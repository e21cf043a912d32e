import type { TokenRefusalReason } from "shared/graph/token-refusal.ts";
import { TokenRefusal } from "shared/graph/token-refusal.ts";
import type { SignInReason } from "./sign-in-error.ts";
import { signInErrorOf } from "./sign-in-error.ts";

const refusals: Readonly<Record<SignInReason, TokenRefusalReason>> = {
  "needs-click": "not-signed-in",
  "needs-consent": "permission-missing",
  "needs-approval": "permission-missing",
  // The window for a further permission was closed, or answered with no.
  cancelled: "permission-missing",
  "popup-blocked": "not-signed-in",
  "timed-out": "offline",
  offline: "offline",
  failed: "not-signed-in",
};

/** The gateway's word for why there is no token. */
export function tokenRefusal(thrown: unknown): TokenRefusal {
  return new TokenRefusal(refusals[signInErrorOf(thrown).reason]);
}
