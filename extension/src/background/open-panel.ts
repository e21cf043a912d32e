import { rememberEvent } from "../outlook/event-at-hand.ts";

/** Opens the side panel beside this tab for an event. The panel must be asked for before anything is awaited, or the click no longer counts. */
export function openPanel({ windowId }: chrome.tabs.Tab, eventRef: string): void {
  const opening = chrome.sidePanel.open({ windowId });
  void Promise.allSettled([opening, rememberEvent(windowId, eventRef)]);
}
