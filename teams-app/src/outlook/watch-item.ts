import type { ItemAtHand } from "../connect/start-host.ts";
import { formOf } from "./form-of.ts";
import { askedOfOutlook, type ComposedItem, officeLibrary, type ReadItem } from "./office-library.ts";

/**
 * Tells which appointment is open beside the pane, now and whenever another one is opened beside a pane that stays.
 * @returns a function that stops it
 */
export function watchItem(tell: (item: ItemAtHand) => void): () => void {
  const office = officeLibrary();
  let stopped = false;
  const look = async () => {
    const item = await itemAtHand();
    if (!stopped) tell(item);
  };
  void look();
  if (office?.context.mailbox && isSupported("1.5"))
    office.context.mailbox.addHandlerAsync("olkItemSelectedChanged", () => void look());
  return () => {
    stopped = true;
  };
}

async function itemAtHand(): Promise<ItemAtHand> {
  const item = officeLibrary()?.context.mailbox?.item;
  if (item?.itemType !== "appointment") return { eventId: null, form: null };
  if (isRead(item)) return { eventId: restId(item.itemId), form: null };
  // Outlook answers with an error while it was never saved.
  const saved = isSupported("1.8")
    ? await askedOfOutlook<string>((done) => item.getItemIdAsync(done)).catch(() => "")
    : "";
  return { eventId: restId(saved), form: formOf(item) };
}

function isRead(item: ComposedItem | ReadItem): item is ReadItem {
  return typeof item.subject === "string";
}

/** The id as Graph writes it. */
function restId(id: string): string | null {
  return id === "" ? null : (officeLibrary()?.context.mailbox?.convertToRestId(id, "v2.0") ?? null);
}

function isSupported(version: string): boolean {
  return officeLibrary()?.context.requirements.isSetSupported("Mailbox", version) ?? false;
}
