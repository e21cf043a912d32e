import type { TenantState } from "../exchange.ts";
import { mailboxItems, type MailboxItem } from "./mailbox-item.ts";
import { fingerprint } from "./opaque.ts";
import { Refusal } from "./refusal.ts";

interface Transaction {
  readonly eventId: string;
  readonly content: string;
}

const table = (tenant: TenantState, userId: string) => tenant.table<Transaction>(`transactions-${userId}`);

/**
 * The event an earlier, equal POST with this transactionId has made. The same id with other content is refused
 * (alcionai/corso#2490, seen); with which status is not documented: 400, or 409 by the switch
 * `duplicateTransaction` = `conflict`. How long the service remembers is not documented either: for ever, or not at all
 * by the switch `transactionMemory` = `none`. https://learn.microsoft.com/graph/api/resources/event, transactionId
 */
export function earlierEvent(
  tenant: TenantState,
  userId: string,
  request: { id: string; body: unknown },
): MailboxItem | undefined {
  if (tenant.switchOn("transactionMemory") === "none") return undefined;
  const known = table(tenant, userId).get(request.id);
  if (!known) return undefined;
  const event = mailboxItems(tenant, userId).get(known.eventId);
  if (event && known.content === fingerprint(request.body)) return event;
  throw new Refusal(
    tenant.switchOn("duplicateTransaction") === "conflict" ? 409 : 400,
    "ErrorDuplicateTransactionId",
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
  );
}

/** Remembers what a transactionId was used for, in this mailbox. */
export function rememberTransaction(
  tenant: TenantState,
  userId: string,
  transaction: { id: string; body: unknown; eventId: string },
): void {
  table(tenant, userId).set(transaction.id, { eventId: transaction.eventId, content: fingerprint(transaction.body) });
}
