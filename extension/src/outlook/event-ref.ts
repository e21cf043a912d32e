/** `/calendar/item/<id>`, with an account number or a view before it. */
const itemPath = /^\/calendar\/(?:[\w-]+\/){0,3}item\/([^/]+)\/?$/;

/**
 * The id of the event that an address of Outlook on the web shows, in the spelling Graph uses; null when it shows none.
 * Outlook writes ids of Exchange Web Services: "/" and "+" there are "-" and "_" in Graph
 * (Office.js, `Office.context.mailbox.convertToRestId`).
 */
export function eventRefOf(address: string): string | null {
  const url = new URL(address);
  const id = itemPath.exec(url.pathname)?.[1] ?? idInOldAddress(url);
  if (!id) return null;
  const ref = decoded(id)?.replaceAll("/", "-").replaceAll("+", "_") ?? "";
  return /^[\w=-]{1,512}$/.test(ref) ? ref : null;
}

/** The form that Graph gives as an event's `webLink`: `/owa/?itemid=<id>&path=/calendar/item`. */
function idInOldAddress({ pathname, search }: URL): string | null {
  if (pathname !== "/owa/" || !search.includes("path=/calendar/item")) return null;
  return /[?&]itemid=([^&]+)/.exec(search)?.[1] ?? null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
