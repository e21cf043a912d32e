/**
 * The second place beside IndexedDB, small and with text values: `chrome.storage.local` in the extension (for trusted contexts
 * only), `localStorage` in a tab. It gets sealed values, random ids and nothing readable.
 */
export interface BackupStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}
