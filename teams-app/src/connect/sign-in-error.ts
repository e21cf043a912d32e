import type { SignInOutcome } from "shared/screens/setup/sign-in-outcome.ts";

/**
 * Why no token could be had. `needs-click`, `needs-consent`: a window would be needed, and nobody has just clicked;
 * without an account, or with one that has not agreed to these scopes yet.
 */
export type SignInReason = Exclude<SignInOutcome, "signed-in"> | "needs-click" | "needs-consent" | "offline";

export class SignInError extends Error {
  readonly reason: SignInReason;

  constructor(reason: SignInReason) {
    super(`No token: ${reason}`);
    this.name = "SignInError";
    this.reason = reason;
  }

  /** What to tell somebody who has just tried to sign in. */
  get outcome(): SignInOutcome {
    if (this.reason === "needs-click" || this.reason === "needs-consent") return "failed";
    return this.reason === "offline" ? "timed-out" : this.reason;
  }
}

/** MSAL's error codes, and the status words of Teams' bridge, as our reasons. */
const reasons: Readonly<Record<string, SignInReason>> = {
  user_cancelled: "cancelled",
  user_canceled: "cancelled",
  USER_CANCEL: "cancelled",
  access_denied: "cancelled",
  popup_window_error: "popup-blocked",
  empty_window_error: "popup-blocked",
  timed_out: "timed-out",
  monitor_window_timeout: "timed-out",
  no_network_connectivity: "offline",
  post_request_failed: "offline",
  network_error: "offline",
  NO_NETWORK: "offline",
};

/** AADSTS codes with which sign-in says that an administrator has to consent first. */
const approvalCodes = ["AADSTS90094", "AADSTS90095", "AADSTS90099"];

/** Whatever sign-in threw, as one of our reasons. */
export function signInErrorOf(thrown: unknown): SignInError {
  if (thrown instanceof SignInError) return thrown;
  if (!(thrown instanceof Error)) return new SignInError("failed");
  if (approvalCodes.some((code) => thrown.message.includes(code))) return new SignInError("needs-approval");
  const code = "errorCode" in thrown && typeof thrown.errorCode === "string" ? thrown.errorCode : "";
  return new SignInError(reasons[code] ?? "failed");
}
