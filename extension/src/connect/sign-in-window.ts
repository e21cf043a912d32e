import { authorizationCode } from "./authorization-code.ts";
import { authorizeUrl } from "./authorize-url.ts";
import { codeChallenge } from "./code-challenge.ts";
import { randomText } from "./random-text.ts";
import { SignInError } from "./sign-in-error.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import type { TokenAnswer } from "./token-answer.ts";
import { requestToken } from "./token-request.ts";

interface WindowRequest {
  readonly settings: SignInSettings;
  readonly scopes: readonly string[];
  readonly claims: string;
  /** `silent` shows nothing and rejects with `needs-click` where the person is needed. */
  readonly show: "silent" | "window" | "account-chooser";
  readonly loginHint?: string;
}

const prompts = { silent: { prompt: "none" }, window: {}, "account-chooser": { prompt: "select_account" } } as const;

/** Runs the browser's sign-in window and redeems its code; the nonce is the one the identity token must carry. */
export async function signInWindow(request: WindowRequest): Promise<{ answer: TokenAnswer; nonce: string }> {
  const { settings, scopes, claims, show, loginHint } = request;
  const redirectUri = chrome.identity.getRedirectURL();
  const [verifier, state, nonce] = [randomText(), randomText(), randomText()];
  const url = authorizeUrl({
    settings,
    redirectUri,
    scopes,
    claims,
    challenge: await codeChallenge(verifier),
    state,
    nonce,
    ...prompts[show],
    ...(loginHint !== undefined && { loginHint }),
  });
  const code = authorizationCode(await launch(url, show !== "silent"), state);
  const answer = await requestToken({ settings, scopes, claims, grant: { code, verifier, redirectUri } });
  if (typeof answer === "string") throw new SignInError("failed");
  return { answer, nonce };
}

async function launch(url: string, interactive: boolean): Promise<string> {
  try {
    const address = await chrome.identity.launchWebAuthFlow({ url, interactive });
    if (address) return address;
  } catch (thrown) {
    throw new SignInError(windowReason(thrown instanceof Error ? thrown.message : "", interactive));
  }
  throw new SignInError("failed");
}

/** Chromium's sentences: its API gives no code (identity_api errors, "identity_constants.cc"). */
function windowReason(message: string, interactive: boolean) {
  if (message.includes("could not be loaded")) return "timed-out";
  if (!interactive) return "needs-click";
  return message.includes("did not approve") ? "cancelled" : "failed";
}
