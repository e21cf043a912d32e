import type { TenantState } from "../exchange.ts";
import { mailboxItems, type MailboxItem } from "./mailbox-item.ts";
import { occurrence, readEventId, type SeenItem, whole } from "./occurrences.ts";
import { Refusal } from "./refusal.ts";

export interface FoundItem {
  readonly item: MailboxItem;
  /** Pattern date `YYYYMMDD` when the id names one occurrence of a series. */
  readonly date: string | null;
  readonly seen: SeenItem;
}

/** The event with an id in the caller's own mailbox, else Graph's 404. */
export function findItem(tenant: TenantState, userId: string, eventId: string): FoundItem {
  const { itemId, date } = readEventId(eventId);
  const item = mailboxItems(tenant, userId).get(itemId);
  const seen = item && (date ? occurrence(item, date) : whole(item));
  if (!item || !seen) throw new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  return { item, date, seen };
}
