import type { Person } from "shared/circles/person.ts";
import type { BackupStore } from "shared/device/backup-store.ts";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import type { GetToken } from "shared/graph/graph-client.ts";
import type { SignInOutcome } from "shared/screens/setup/sign-in-outcome.ts";
import { ownBackup } from "./own-backup.ts";
import { personOf } from "./person-of.ts";
import { SignInError, signInErrorOf } from "./sign-in-error.ts";
import type { SignedIn, SignIn, TokenQuestion } from "./sign-in.ts";
import type { Host } from "./start-host.ts";
import { tokenRefusal } from "./token-refusal.ts";

export interface Connection {
  readonly configuration: ProductConfiguration;
  readonly fetch: typeof globalThis.fetch;
  /** The device's second store beside IndexedDB. */
  readonly backup: BackupStore;
  /** Opens a window only right after a click; rejects with a TokenRefusal. */
  readonly getToken: GetToken;
  /** Signs in by a click; the outcome says what to tell the person. */
  signIn(): Promise<SignInOutcome>;
  /** Wipes what this device holds. The caller has shown what was not sent yet. */
  signOut(): Promise<void>;
  /**
   * Tells who is signed in, null when nobody is: now, and whenever it changes on this page.
   * @returns a function that stops it
   */
  watchAccount(tell: (person: Person | null) => void): () => void;
}

/** What signing in alone asks for; every other scope waits for the click that needs it. */
const signInScopes = ["User.Read"];

/** One connection per page: the sign-in library is fetched at the first need, and one account is used throughout. */
export function connect(configuration: ProductConfiguration, host: Host): Connection {
  let person: Person | null = null;
  let opening: Promise<SignIn> | null = null;
  const listeners = new Set<(person: Person | null) => void>();
  const backup = ownBackup();
  let clicks = 0;
  document.addEventListener("click", () => (clicks += 1), { capture: true });
  /** The click whose window was refused or closed: it opens no other one. */
  let refused: number | null = null;

  /** Ends with the window that is open; a host that shows one at a time would never answer for a second. */
  let lastWindow: Promise<void> | null = null;

  const byWindow = async (signIn: SignIn, asked: TokenQuestion): Promise<SignedIn> => {
    const click = clicks;
    try {
      return await signIn.byWindow(asked);
    } catch (thrown) {
      refused = click;
      throw thrown;
    }
  };
  const byFreshClick = async (signIn: SignIn, asked: TokenQuestion): Promise<SignedIn> => {
    const isFresh = navigator.userActivation.isActive && refused !== clicks;
    if (!isFresh) throw new SignInError(person ? "needs-consent" : "needs-click");
    return byWindow(signIn, asked);
  };
  /** Through a window of its own, or by what the one before it gave. */
  const inTurn = (signIn: SignIn, asked: TokenQuestion): Promise<SignedIn> => {
    const after = async (other: Promise<void>) => {
      await other;
      return (await signIn.silently(asked)) ?? byFreshClick(signIn, asked);
    };
    const answer = lastWindow === null ? byFreshClick(signIn, asked) : after(lastWindow);
    const end = () => {
      if (lastWindow === turn) lastWindow = null;
    };
    const turn = answer.then(end, end);
    lastWindow = turn;
    return answer;
  };

  const open = async () => (await import("./sign-in.ts")).openSignIn(configuration);
  const opened = () => {
    opening ??= open().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  };
  const settle = (next: Person | null) => {
    if (next?.id === person?.id) return;
    person = next;
    for (const tell of listeners) tell(person);
  };
  const remember = ({ account, token }: SignedIn): string => {
    settle(personOf(account));
    return token;
  };
  /** Only a host can know the person already; a page of its own starts without an account. */
  const resume = async (): Promise<void> => {
    if (host.kind === "browser") return;
    const silent = await (await opened()).silently({ scopes: signInScopes });
    if (silent) remember(silent);
  };
  // Nobody asked for this attempt; the button on the page gives the reason if it fails again.
  const resuming = resume().catch(() => {});

  return {
    configuration,
    fetch: window.fetch.bind(window),
    backup,
    async getToken(scopes, claims, refusedToken, quietly = false) {
      try {
        const signIn = await opened();
        const asked = { scopes, ...(claims === undefined ? {} : { claims }), renew: refusedToken !== undefined };
        const silent = await signIn.silently(asked);
        if (silent) return remember(silent);
        if (quietly) throw new SignInError(person ? "needs-consent" : "needs-click");
        return remember(await inTurn(signIn, asked));
      } catch (thrown) {
        throw tokenRefusal(thrown);
      }
    },
    async signIn() {
      try {
        const signIn = await opened();
        const asked = { scopes: signInScopes };
        remember((await signIn.silently(asked)) ?? (await byWindow(signIn, asked)));
        return "signed-in";
      } catch (thrown) {
        return signInErrorOf(thrown).outcome;
      }
    },
    async signOut() {
      const { wipeDevice } = await import("shared/device/wipe-device.ts");
      if (person) await wipeDevice({ account: person.id, indexedDB: window.indexedDB, backup });
      // The next sign-in starts with a library that knows nobody.
      opening = null;
      settle(null);
    },
    watchAccount(tell) {
      listeners.add(tell);
      void resuming.then(() => listeners.has(tell) && tell(person));
      return () => listeners.delete(tell);
    },
  };
}
