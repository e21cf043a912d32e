import "../connect/no-eval.ts";
import { configuration } from "../connect/configuration.ts";
import { SignInClient } from "../connect/sign-in-client.ts";
import { TokenStore } from "../connect/token-store.ts";
import { openMessage, panelMessage } from "../messages.ts";
import { answerPanel } from "./answer-panel.ts";
import { keepNoticing } from "./keep-noticing.ts";
import { openPanel } from "./open-panel.ts";
import { isOutlookTab, isOwnPage } from "./senders.ts";

// Until this is said, content scripts can read storage.local.
void chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
// Some Chromium browsers have no side panel.
void chrome.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true });

keepNoticing();

const client = new SignInClient(configuration, new TokenStore());

chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  if (isOwnPage(sender)) {
    const asked = panelMessage.safeParse(message);
    if (!asked.success) return false;
    void answerPanel(asked.data, client).then(respond);
    return true;
  }
  const opened = isOutlookTab(sender) ? openMessage.safeParse(message) : null;
  if (opened?.success && sender.tab) openPanel(sender.tab, opened.data.eventRef);
  return false;
});
