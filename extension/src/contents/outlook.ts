import type { PlasmoCSConfig } from "plasmo";
import { eventRefOf } from "../outlook/event-ref.ts";
import { panelButton } from "../outlook/panel-button.ts";

export const config: PlasmoCSConfig = {
  matches: ["https://outlook.office.com/*", "https://outlook.office365.com/*", "https://outlook.cloud.microsoft/*"],
  run_at: "document_idle",
};

/** The event that is open: its id is in the address, or in the link of the card that a click in the grid opens. */
function openEvent(): string | null {
  const inAddress = eventRefOf(location.href);
  if (inAddress !== null) return inAddress;
  const link = document.querySelector<HTMLAnchorElement>('[role="dialog"] a[href*="/calendar/item/"]');
  return link === null ? null : eventRefOf(link.href);
}

let eventRef: string | null = null;
const button = panelButton(() => {
  // After an update of the extension the page still runs the old script, which has nobody to talk to.
  if (eventRef !== null && chrome.runtime?.id) void chrome.runtime.sendMessage({ open: true, eventRef });
});

function look(): void {
  eventRef = openEvent();
  if (eventRef === null) button.remove();
  else if (!button.isConnected) document.documentElement.append(button);
}

// Outlook changes its page in bursts: one look after each, when the page has nothing better to do.
let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  requestIdleCallback(
    () => {
      waiting = false;
      look();
    },
    { timeout: 500 },
  );
}).observe(document.body, { childList: true, subtree: true });
look();
