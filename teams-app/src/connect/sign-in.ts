import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import {
  BrowserAuthError,
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from "@azure/msal-browser";
import { scopesToName } from "shared/graph/scopes.ts";
import { authorityOf } from "./authority-of.ts";
import { SignInError, signInErrorOf } from "./sign-in-error.ts";
import { within } from "./within.ts";

export interface SignInSettings {
  readonly tenantId: string;
  readonly clientId: string;
  /** Origin of the sign-in service. */
  readonly authority: string;
}

export interface SignedIn {
  readonly token: string;
  readonly account: AccountInfo;
}

export interface TokenQuestion {
  readonly scopes: readonly string[];
  /** The JSON of a claims challenge. */
  readonly claims?: string;
  /** The token in the cache was turned down: ask for another. */
  readonly renew?: boolean;
}

export interface SignIn {
  /** A token without showing anything; null when the person is needed for it. */
  silently(question: TokenQuestion): Promise<SignedIn | null>;
  /** A token by the sign-in window: in Teams the host's, elsewhere a pop-up of the browser. Needs a fresh click. */
  byWindow(question: TokenQuestion): Promise<SignedIn>;
}

/** A bridge to the host that never answers would hang for ever. */
const silentWithin = 15_000;
const windowWithin = 300_000;

/**
 * Sign-in through MSAL: nested in Teams, where the host holds the session, and standard in a browser. Tokens live in
 * memory only. Import this file only after the host has answered and the first screen has been painted: the library
 * weighs 70 KB and looks for the host's bridge as it starts.
 */
export async function openSignIn(settings: SignInSettings): Promise<SignIn> {
  const client = await within(silentWithin, openClient(settings), () => new SignInError("timed-out"));
  let account: AccountInfo | null = null;
  /** What answers have listed: each lists all that the account had agreed to by then. */
  let granted: readonly string[] = [];

  const remember = (result: AuthenticationResult): SignedIn => {
    account = result.account;
    granted = [...new Set([...granted, ...result.scopes.map((scope) => scope.slice(scope.lastIndexOf("/") + 1))])];
    return { token: result.accessToken, account: result.account };
  };

  const requestOf = ({ scopes, claims }: TokenQuestion) => ({
    scopes: [...scopesToName(scopes, granted)],
    ...(claims === undefined ? {} : { claims }),
    ...(account === null ? {} : { account }),
  });

  const quietly = async (question: TokenQuestion): Promise<SignedIn | null> => {
    const request = {
      ...requestOf(question),
      forceRefresh: question.renew === true,
      // No hidden frame as a last resort: the page's policy allows none.
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    };
    try {
      const asked = client.acquireTokenSilent(request);
      return remember(await within(silentWithin, asked, () => new SignInError("timed-out")));
    } catch (thrown) {
      if (needsThePerson(thrown)) return null;
      throw signInErrorOf(thrown);
    }
  };

  return {
    async silently(question) {
      // A host of its own may list only what was asked for, so the wider one is tried before the person is asked again.
      const wider = scopesToName(question.scopes);
      const first = await quietly(question);
      return first ?? (wider.join() === question.scopes.join() ? null : quietly({ ...question, scopes: wider }));
    },
    async byWindow(question) {
      try {
        const asked = client.acquireTokenPopup(requestOf(question));
        return remember(await within(windowWithin, asked, () => new SignInError("timed-out")));
      } catch (thrown) {
        throw signInErrorOf(thrown);
      }
    },
  };
}

function openClient({ tenantId, clientId, authority }: SignInSettings): Promise<IPublicClientApplication> {
  return createNestablePublicClientApplication({
    auth: {
      clientId,
      ...authorityOf({ tenantId, authority }),
      redirectUri: `${window.location.origin}/auth.html`,
      clientCapabilities: ["CP1"],
    },
    cache: { cacheLocation: "memoryStorage" },
  });
}

function needsThePerson(thrown: unknown): boolean {
  if (thrown instanceof InteractionRequiredAuthError) return true;
  return thrown instanceof BrowserAuthError && thrown.errorCode === "no_account_error";
}
