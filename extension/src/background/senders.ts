type Sender = chrome.runtime.MessageSender;

/** Whether a message comes from one of our own pages, and from nothing they frame. */
export function isOwnPage(sender: Sender): boolean {
  const own = chrome.runtime.getURL("");
  return (
    sender.id === chrome.runtime.id && sender.origin === new URL(own).origin && sender.url?.startsWith(own) === true
  );
}

/** Whether a message comes from our content script in the top frame of Outlook on the web. */
export function isOutlookTab(sender: Sender): sender is Sender & { tab: chrome.tabs.Tab } {
  return (
    sender.id === chrome.runtime.id &&
    sender.tab !== undefined &&
    sender.frameId === 0 &&
    sender.url !== undefined &&
    new URL(sender.url).origin === sender.origin &&
    outlookOrigins().includes(sender.origin)
  );
}

/** The origins the content script runs on, as the manifest names them. */
function outlookOrigins(): string[] {
  const scripts = chrome.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap((script) => script.matches ?? []).map((pattern) => new URL(pattern.replace("*", "")).origin);
}
