import type { TenantState } from "../exchange.ts";
import { mailboxesOf } from "./deliver.ts";
import { type Attendee, copyOf, mailboxItems, saveItem } from "./mailbox-item.ts";

/**
 * Cancels a meeting in the mailboxes of attendees. Exchange keeps the copy as cancelled and free until it is removed by
 * its owner; the switch `cancelledCopy` = `removed` takes it away at once, as the mailbox setting for it does.
 * https://learn.microsoft.com/graph/api/event-cancel
 */
export function withdraw(
  tenant: TenantState,
  meeting: { iCalUId: string; attendees: readonly Attendee[]; organizer: string },
): void {
  for (const [userId] of mailboxesOf(tenant, meeting.attendees, meeting.organizer)) {
    const copy = copyOf(tenant, userId, meeting.iCalUId);
    if (!copy) continue;
    if (tenant.switchOn("cancelledCopy") === "removed") mailboxItems(tenant, userId).delete(copy.id);
    else if (!copy.isCancelled)
      saveItem(tenant, userId, {
        ...copy,
        subject: `Canceled: ${copy.subject}`,
        isCancelled: true,
        showAs: "free",
        isReminderOn: false,
      });
  }
  tenant.count("cancellationMails", meeting.attendees.length);
}
