import { SignInError } from "./sign-in-error.ts";

/** Codes with which sign-in says that an administrator has to consent first (Entra, "AADSTS error codes"). */
const approvalCodes = ["AADSTS65001", "AADSTS90094", "AADSTS90095", "AADSTS90099"];

/** Answers to a request without a window that only say: show one. */
const needWindow = ["login_required", "interaction_required", "account_selection_required"];

/**
 * The code in the address that the sign-in window came back to. Throws a SignInError when the person said no, an
 * administrator has to approve, a window is needed, or the answer is not the one to our question (`state`).
 */
export function authorizationCode(address: string, state: string): string {
  const answer = new URLSearchParams(new URL(address).hash.slice(1));
  if (answer.get("state") !== state) throw new SignInError("failed");
  const error = answer.get("error");
  if (error !== null) throw refusal(error, answer.get("error_description") ?? "");
  const code = answer.get("code");
  if (!code) throw new SignInError("failed");
  return code;
}

function refusal(error: string, description: string): SignInError {
  if (error === "consent_required") return new SignInError("needs-consent");
  if (needWindow.includes(error)) return new SignInError("needs-click");
  if (approvalCodes.some((code) => description.includes(code))) return new SignInError("needs-approval");
  return new SignInError(error === "access_denied" ? "cancelled" : "failed");
}
