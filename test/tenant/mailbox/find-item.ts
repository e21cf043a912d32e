import type { TenantState } from "../exchange.ts";
import { immutableId } from "./event-ids.ts";
import { mailboxItems, type MailboxItem } from "./mailbox-item.ts";
import { occurrence, readEventId, type SeenItem, whole } from "./occurrences.ts";
import { Refusal } from "./refusal.ts";

export interface FoundItem {
  readonly item: MailboxItem;
  /** Pattern date `YYYYMMDD` when the id names one occurrence of a series. */
  readonly date: string | null;
  readonly seen: SeenItem;
}

/**
 * The event with an id in the caller's own mailbox, else Graph's 404. The pages on the two kinds of id name no header for reading by one
 * of them, so a path takes both; that a request for immutable ids may be turned down there is a switch.
 */
export function findItem(tenant: TenantState, userId: string, eventId: string): FoundItem {
  const { itemId, date } = readEventId(tenant.switchOn("idInPath") === "stored" ? eventId : immutableId(eventId));
  const item = mailboxItems(tenant, userId).get(itemId);
  const seen = item && (date ? occurrence(item, date) : whole(item));
  if (!item || !seen) throw new Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.");
  return { item, date, seen };
}
