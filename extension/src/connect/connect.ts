import type { Person, PersonId } from "shared/circles/person.ts";
import type { BackupStore } from "shared/device/backup-store.ts";
import { extensionStorageBackup } from "shared/device/extension-storage-backup.ts";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import type { GetToken } from "shared/graph/graph-client.ts";
import type { SignInOutcome } from "shared/screens/setup/sign-in-outcome.ts";
import { askWorker } from "./ask-worker.ts";
import { configuration } from "./configuration.ts";
import { FreshClick } from "./fresh-click.ts";
import { reasonOf } from "./sign-in-error.ts";
import { tokenRefusal } from "./token-refusal.ts";

export interface Connection {
  readonly configuration: ProductConfiguration;
  readonly fetch: typeof globalThis.fetch;
  /** The device's second store beside IndexedDB. */
  readonly backup: BackupStore;
  /** Opens a window only right after a click, and one at most. */
  readonly getToken: GetToken;
  /** Lets the person choose an account; the outcome says what to tell them. */
  readonly signIn: () => Promise<SignInOutcome>;
  /** Wipes what this device holds. The caller has shown what was not sent yet. */
  readonly signOut: () => Promise<void>;
  /**
   * Tells who is signed in, null when nobody is: now, and whenever it changes, in whatever window.
   * @returns a function that stops it
   */
  readonly watchAccount: (tell: (person: Person | null) => void) => () => void;
}

/** What the side panel needs of its host: tokens come from the worker, which alone can renew them. */
export function connect(): Connection {
  const click = new FreshClick();
  return {
    configuration,
    fetch: globalThis.fetch.bind(globalThis),
    backup: extensionStorageBackup(chrome.storage.local),
    async getToken(scopes, claims, refusedToken, quietly = false) {
      const need = { ask: "getToken", scopes, claims, refusedToken } as const;
      const clicked = !quietly && click.isThere;
      try {
        return await askWorker({ ...need, interactive: false }).catch((thrown: unknown) => {
          const forWindow = ["needs-click", "needs-consent"].includes(reasonOf(thrown));
          if (!clicked || !forWindow || !click.take()) throw thrown;
          return askWorker({ ...need, interactive: true });
        });
      } catch (thrown) {
        throw tokenRefusal(thrown);
      }
    },
    signIn: () => {
      click.take();
      return askWorker({ ask: "signIn" });
    },
    async signOut() {
      await askWorker({ ask: "signOut" });
    },
    watchAccount(tell) {
      let told: PersonId | null | "nothing" = "nothing";
      const settle = (person: Person | null) => {
        const id = person?.id ?? null;
        // The same person once more begins nothing anew: what is being written stays.
        if (id === told) return;
        told = id;
        tell(person);
      };
      const ask = () => void askWorker({ ask: "account" }).then(settle, () => settle(null));
      const changed = (changes: object) => {
        if ("account" in changes) ask();
      };
      chrome.storage.session.onChanged.addListener(changed);
      ask();
      return () => chrome.storage.session.onChanged.removeListener(changed);
    },
  };
}
