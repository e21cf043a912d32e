import type { TenantState } from "../exchange.ts";
import { type MailboxItem, mailboxItems } from "../mailbox/mailbox-item.ts";
import type { StoredChat } from "./stored-chat.ts";

const longAddress = /\/l\/meetup-join\/([^/]+)\//;

/** The thread of a meeting is part of its long join address. */
function threadOf({ joinUrl }: MailboxItem): string | null {
  const [, thread] = longAddress.exec(joinUrl ?? "") ?? [];
  return thread === undefined ? null : decodeURIComponent(thread);
}

/**
 * The chat that Teams keeps with a meeting, for the organizer and everybody invited with an account here:
 * https://learn.microsoft.com/graph/api/resources/chat, chatType `meeting`. Undefined where no calendar has such a meeting.
 */
export function meetingChat(tenant: TenantState, id: string): StoredChat | undefined {
  for (const { id: userId } of tenant.users())
    for (const [, item] of mailboxItems(tenant, userId).entries()) {
      if (!item.isOrganizer || threadOf(item) !== id) continue;
      const addresses = [item.organizer, ...item.attendees.map(({ emailAddress }) => emailAddress)];
      const people = addresses.flatMap(({ address }) => tenant.userByAddress(address) ?? []);
      const members = people.map((user) => ({
        userId: user.id,
        role: user.userType === "Guest" ? ("guest" as const) : ("owner" as const),
      }));
      const { subject: topic, createdAt } = item;
      return { id, chatType: "meeting", topic, members, createdAt, updatedAt: createdAt };
    }
  return undefined;
}
