import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Profile {
  readonly folder: string;
  remove(): void;
}

/**
 * A fresh browser profile in which frames of other sites may store, as Teams' frame of the app does. Playwright switches the
 * partitioning of storage off, and without it a browser that blocks the cookies of third parties denies such frames everything.
 */
export function newProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), "turnabout-profile-"));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
