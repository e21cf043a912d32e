import type { SignInOutcome } from "shared/screens/setup/sign-in-outcome.ts";

/**
 * Why no token could be had. `needs-click`: a window would be needed, and nobody has just clicked; `needs-consent`: the
 * same, for a permission that was not given yet.
 */
export type SignInReason = Exclude<SignInOutcome, "signed-in"> | "needs-click" | "needs-consent";

export class SignInError extends Error {
  readonly reason: SignInReason;

  constructor(reason: SignInReason) {
    super(`No token: ${reason}`);
    this.name = "SignInError";
    this.reason = reason;
  }
}

/** Whatever was thrown on the way to a token, as one of our reasons. */
export function reasonOf(thrown: unknown): SignInReason {
  return thrown instanceof SignInError ? thrown.reason : "failed";
}
