import type { SessionTokens } from "./session-tokens.ts";

const key = (id: string) => `tokens/${id}`;

/**
 * The tokens of the account in use, in memory and in `storage.session`: refused to content scripts, never on disk, gone
 * when the browser ends. Each account's tokens lie under its own `tid.oid`.
 */
export class TokenStore {
  #current: Promise<SessionTokens | null> | null = null;

  /** The tokens of the account in use; null while nobody is signed in. */
  read(): Promise<SessionTokens | null> {
    this.#current ??= load();
    return this.#current;
  }

  /** Makes this the account in use. */
  async write(tokens: SessionTokens): Promise<void> {
    this.#current = Promise.resolve(tokens);
    await chrome.storage.session.set({ account: tokens.person.id, [key(tokens.person.id)]: tokens });
  }

  async clear(): Promise<void> {
    this.#current = Promise.resolve(null);
    await chrome.storage.session.clear();
  }
}

async function load(): Promise<SessionTokens | null> {
  const { account } = await chrome.storage.session.get<{ account?: string }>("account");
  if (account === undefined) return null;
  const stored = await chrome.storage.session.get<Record<string, SessionTokens>>(key(account));
  return stored[key(account)] ?? null;
}
