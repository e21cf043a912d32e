import type { Person } from "../circles/person.ts";
import type { BackupStore } from "../device/backup-store.ts";
import type { Notice } from "../flows/reflection/notices-due.ts";
import type { ProductConfiguration } from "../graph/configuration.ts";
import type { GetToken } from "../graph/graph-client.ts";

/** What a host hands to the screens, the same for the extension and for Teams. */
export interface ScreenHost {
  readonly person: Person;
  readonly configuration: ProductConfiguration;
  readonly fetch: typeof globalThis.fetch;
  readonly getToken: GetToken;
  /** The device's second store beside IndexedDB. */
  readonly backup: BackupStore;
  readonly signOut: () => Promise<void>;
  /** Points to reflections at these times, and at no others; absent where a host cannot while the app is closed. */
  readonly notify?: (notices: readonly Notice[]) => void;
  /** Where to begin when no meeting is at hand. */
  readonly start: "home" | "summaries";
  /** The circle that a tab in a channel or chat was made for: it is shown first. */
  readonly circleId?: string;
  /** Where a tab is being set up: takes what it is to show, nothing for everybody's own sessions. */
  readonly chooseCircle?: (circleId: string | null) => void;
}
