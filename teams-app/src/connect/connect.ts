import type { AccountInfo } from "@azure/msal-browser";
import type { Person } from "shared/circles/person.ts";
import { personId } from "shared/circles/person.ts";
import type { SignInOutcome } from "shared/screens/sign-in-outcome.ts";
import { SignInError, signInErrorOf } from "./sign-in-error.ts";
import type { SignedIn, SignInSettings } from "./sign-in.ts";

export interface Connection {
  /** An access token for these scopes. Opens a window only right after a click; rejects with a SignInError otherwise. */
  getToken(scopes: readonly string[], claims?: string): Promise<string>;
  /** Signs in by a click; the outcome says what to tell the person. */
  signIn(): Promise<SignInOutcome>;
  /** Signs in without showing anything, where the host or an earlier consent allows it. */
  resume(): Promise<Person | null>;
  account(): Person | null;
}

/** What signing in alone asks for; every other scope waits for the click that needs it. */
const signInScopes = ["User.Read"];

/** One connection per page: the sign-in library is fetched at the first need, and one account is used throughout. */
export function connect(settings: SignInSettings): Connection {
  let person: Person | null = null;
  let opening: ReturnType<typeof open> | null = null;
  const open = async () => (await import("./sign-in.ts")).openSignIn(settings);
  const opened = () => {
    opening ??= open();
    return opening;
  };
  const remember = ({ account, token }: SignedIn): string => {
    person = personOf(account);
    return token;
  };

  return {
    async getToken(scopes, claims) {
      const signIn = await opened();
      const silent = await signIn.silently(scopes, claims);
      if (silent) return remember(silent);
      if (!navigator.userActivation.isActive) throw new SignInError("needs-click");
      return remember(await signIn.byWindow(scopes, claims));
    },
    async signIn() {
      try {
        const signIn = await opened();
        remember((await signIn.silently(signInScopes)) ?? (await signIn.byWindow(signInScopes)));
        return "signed-in";
      } catch (thrown) {
        const { reason } = signInErrorOf(thrown);
        return reason === "needs-click" ? "failed" : reason;
      }
    },
    async resume() {
      try {
        const silent = await (await opened()).silently(signInScopes);
        if (silent) remember(silent);
      } catch {
        // Nobody asked for this attempt; the button on the page gives the reason if it fails again.
      }
      return person;
    },
    account: () => person,
  };
}

function personOf(account: AccountInfo): Person {
  return {
    id: personId(account.tenantId, account.localAccountId),
    name: account.name ?? account.username,
    address: account.username,
  };
}
