import type { Person } from "shared/circles/person.ts";
import type { SignInOutcome } from "shared/screens/setup/sign-in-outcome.ts";
import { claimsParameter } from "./claims-parameter.ts";
import type { SessionTokens } from "./session-tokens.ts";
import { accessTokenFor, scopesToAsk, withAnswer } from "./session-tokens.ts";
import { reasonOf, SignInError } from "./sign-in-error.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import { signInWindow } from "./sign-in-window.ts";
import { signedInPerson } from "./signed-in-person.ts";
import type { TokenAnswer } from "./token-answer.ts";
import { requestToken } from "./token-request.ts";
import type { TokenStore } from "./token-store.ts";

/** What signing in alone asks for; every other scope waits for the click that needs it. */
const signInScopes = ["User.Read"];

interface TokenNeed {
  readonly scopes: readonly string[];
  /** Decoded JSON of a claims challenge: the tokens at hand no longer do. */
  readonly claims?: string | undefined;
  /** A token that the service has just turned down. */
  readonly refusedToken?: string | undefined;
  /** Whether the person has just clicked, so that a window may open. */
  readonly interactive: boolean;
}

type Refreshed = { readonly token: string } | { readonly token: null; readonly refused: "consent" | "ended" };

/** Sign-in for the worker: one account in use, tokens per scope, every window opened only after a click. */
export class SignInClient {
  readonly #settings: SignInSettings;
  readonly #store: TokenStore;
  readonly #pending = new Map<string, Promise<string>>();
  #lastWindow: Promise<unknown> = Promise.resolve();
  #signOuts = 0;

  constructor(settings: SignInSettings, store: TokenStore) {
    this.#settings = settings;
    this.#store = store;
  }

  async account(): Promise<Person | null> {
    return (await this.#store.read())?.person ?? null;
  }

  /** Lets the person choose an account and makes it the one in use. Never throws: the outcome says what to tell. */
  async signIn(): Promise<SignInOutcome> {
    try {
      await this.#byWindow({ scopes: signInScopes, interactive: true }, "account-chooser");
      return "signed-in";
    } catch (thrown) {
      const reason = reasonOf(thrown);
      return reason === "needs-click" || reason === "needs-consent" ? "failed" : reason;
    }
  }

  /** Forgets the tokens; an answer still on its way is dropped when it comes. Works without a network. */
  async signOut(): Promise<void> {
    this.#signOuts += 1;
    this.#pending.clear();
    await this.#store.clear();
  }

  /** An access token of the account in use. Throws a SignInError. Equal needs at one time share one answer. */
  getToken(need: TokenNeed): Promise<string> {
    const name = JSON.stringify([need.scopes, need.claims, need.refusedToken, need.interactive]);
    const pending = this.#pending.get(name);
    if (pending) return pending;
    const token = this.#token(need).finally(() => this.#pending.delete(name));
    this.#pending.set(name, token);
    return token;
  }

  async #token(wanted: TokenNeed): Promise<string> {
    const tokens = await this.#store.read();
    const held = tokens && wanted.claims === undefined ? accessTokenFor(tokens, wanted.scopes, Date.now()) : null;
    if (held !== null && held !== wanted.refusedToken) return held;
    if (!tokens) throw new SignInError("needs-click");
    const need = { ...wanted, scopes: scopesToAsk(tokens, wanted.scopes) };
    const refreshed = await this.#byRefresh(need, tokens);
    if (refreshed.token !== null) return refreshed.token;
    if (need.interactive) return this.#byWindow(need, "window");
    if (refreshed.refused === "consent") throw new SignInError("needs-consent");
    return this.#byWindow(need, "silent");
  }

  async #byRefresh({ scopes, claims }: TokenNeed, before: SessionTokens): Promise<Refreshed> {
    const asked = this.#signOuts;
    const answer = await requestToken({
      settings: this.#settings,
      scopes,
      claims: claimsParameter(claims),
      grant: { refreshToken: before.refreshToken },
    });
    if (typeof answer === "string") return { token: null, refused: answer };
    if (signedInPerson(answer.id_token, this.#settings, null).id !== before.person.id) throw new SignInError("failed");
    await this.#keep(before.person, answer, asked);
    return { token: answer.access_token };
  }

  /** One window at a time: the browser refuses a second one. */
  #byWindow(need: TokenNeed, show: "silent" | "window" | "account-chooser"): Promise<string> {
    const token = this.#lastWindow.then(() => this.#throughWindow(need, show));
    this.#lastWindow = token.catch(() => {});
    return token;
  }

  async #throughWindow({ scopes, claims }: TokenNeed, show: "silent" | "window" | "account-chooser"): Promise<string> {
    const asked = this.#signOuts;
    const before = show === "account-chooser" ? null : await this.account();
    const { answer, nonce } = await signInWindow({
      settings: this.#settings,
      scopes,
      claims: claimsParameter(claims),
      show,
      ...(before && { loginHint: before.address }),
    });
    const person = signedInPerson(answer.id_token, this.#settings, nonce);
    // What is written and sent belongs to one account: a token of another one is not used under its name.
    if (before && before.id !== person.id) throw new SignInError("failed");
    await this.#keep(person, answer, asked);
    return answer.access_token;
  }

  /** @param asked number of sign-outs when the tokens were asked for: nothing may be kept for who left since */
  async #keep(person: Person, answer: TokenAnswer, asked: number): Promise<void> {
    const current = await this.#store.read();
    if (asked !== this.#signOuts) throw new SignInError("needs-click");
    const access = current?.person.id === person.id ? current.access : [];
    await this.#store.write(withAnswer({ person, access }, answer, Date.now()));
  }
}
