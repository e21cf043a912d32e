import { eventRefOf } from "./event-ref.ts";

/** Each window has its own panel, so each has its own event at hand. */
const key = (windowId: number) => `event/${windowId}`;

/** Leaves word for the panel of a window which event it was opened for. In `storage.session`, which ends with the browser. */
export async function rememberEvent(windowId: number, eventRef: string): Promise<void> {
  await chrome.storage.session.set({ [key(windowId)]: eventRef });
}

interface EventWatch {
  readonly tell: (eventRef: string) => void;
  /** Whether something else comes before the event in the active tab, when the panel opens. */
  readonly first: () => Promise<boolean>;
}

/**
 * Tells the panel which event it is about: the one it was opened for, else the one open in the active tab; each further
 * one as it is opened. Nothing while there is none.
 * @returns a function that stops it
 */
export function watchEventAtHand({ tell, first }: EventWatch): () => void {
  let stopped = false;
  let own = "";
  const take = (eventRef: unknown) => {
    if (stopped || typeof eventRef !== "string") return;
    tell(eventRef);
    void chrome.storage.session.remove(own);
  };
  const changed = (changes: Record<string, chrome.storage.StorageChange>) => take(changes[own]?.newValue);
  void (async () => {
    const { id } = await chrome.windows.getCurrent();
    own = key(id ?? chrome.windows.WINDOW_ID_NONE);
    chrome.storage.session.onChanged.addListener(changed);
    const opened = (await chrome.storage.session.get<Record<string, string>>(own))[own];
    take(opened ?? ((await first()) ? null : await eventInActiveTab()));
  })();
  return () => {
    stopped = true;
    chrome.storage.session.onChanged.removeListener(changed);
  };
}

/** The address of a tab is readable on Outlook's hosts only; everywhere else there is no event. */
async function eventInActiveTab(): Promise<string | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.url === undefined ? null : eventRefOf(tab.url);
}
