import type { Person } from "shared/circles/person.ts";
import type { BackupStore } from "shared/device/backup-store.ts";
import { extensionStorageBackup } from "shared/device/extension-storage-backup.ts";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import type { GetToken } from "shared/graph/graph-client.ts";
import type { SignInOutcome } from "shared/screens/sign-in-outcome.ts";
import { askWorker } from "./ask-worker.ts";
import { configuration } from "./configuration.ts";
import { tokenRefusal } from "./token-refusal.ts";

export interface Connection {
  readonly configuration: ProductConfiguration;
  readonly fetch: typeof globalThis.fetch;
  /** The device's second store beside IndexedDB. */
  readonly backup: BackupStore;
  /** Opens a window only right after a click. */
  readonly getToken: GetToken;
  /** Lets the person choose an account; the outcome says what to tell them. */
  signIn(): Promise<SignInOutcome>;
  /** Wipes what this device holds. The caller has shown what was not sent yet. */
  signOut(): Promise<void>;
  /** Who is signed in since the browser started; null when nobody is. */
  resume(): Promise<Person | null>;
  account(): Person | null;
}

/** What the side panel needs of its host: tokens come from the worker, which alone can renew them. */
export function connect(): Connection {
  let person: Person | null = null;
  const resume = async () => {
    person = await askWorker({ ask: "account" });
    return person;
  };
  return {
    configuration,
    fetch: globalThis.fetch.bind(globalThis),
    backup: extensionStorageBackup(chrome.storage.local),
    async getToken(scopes, claims, refusedToken) {
      const interactive = navigator.userActivation.isActive;
      return askWorker({ ask: "getToken", scopes, claims, refusedToken, interactive }).catch((thrown: unknown) => {
        throw tokenRefusal(thrown);
      });
    },
    async signIn() {
      const outcome = await askWorker({ ask: "signIn" });
      await resume();
      return outcome;
    },
    async signOut() {
      await askWorker({ ask: "signOut" });
      person = null;
    },
    resume,
    account: () => person,
  };
}
