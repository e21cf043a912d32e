import type { TenantState } from "../exchange.ts";
import type { Attendee, MailboxItem } from "./mailbox-item.ts";
import { meetingOf, putCopy } from "./put-copy.ts";
import { exceptionsOnDates } from "./series-end.ts";

/** Internal people with a mailbox among the attendees, the organizer left out. */
export function mailboxesOf(
  tenant: TenantState,
  attendees: readonly Attendee[],
  organizer: string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { emailAddress } of attendees) {
    const user = tenant.userByAddress(emailAddress.address);
    if (user?.hasMailbox && emailAddress.address.toLowerCase() !== organizer.toLowerCase())
      found.set(user.id, emailAddress.address);
  }
  return found;
}

const unanswered = (attendees: readonly Attendee[]): Attendee[] =>
  attendees.map(({ type, emailAddress }) => ({ type, emailAddress, status: { response: "none", time: null } }));

/**
 * The organizer's changed occurrences over the mailbox's own ones; what its owner has taken away stays away, and what
 * stands there as cancelled stays so.
 */
function exceptionsFor(copy: MailboxItem["exceptions"], source: MailboxItem["exceptions"]): MailboxItem["exceptions"] {
  const merged: Record<string, Partial<MailboxItem> | null> = { ...copy };
  for (const [date, exception] of Object.entries(source)) {
    const known = merged[date];
    if (exception === null) merged[date] = known?.isCancelled ? known : null;
    else if (known !== null)
      merged[date] = {
        ...known,
        ...meetingOf(exception),
        ...(exception.attendees ? { attendees: unanswered(exception.attendees) } : {}),
      };
  }
  return merged;
}

/**
 * Puts the organizer's event into the mailboxes of its internal attendees, or brings their copies up to date: same
 * iCalUId, own id, answer kept unless the time or the pattern moved, which also forgets what its owner did with single
 * occurrences. Exchange does so by its calendar attendant; attendees do not see each other's answers.
 */
export function deliver(
  tenant: TenantState,
  source: MailboxItem,
  { timeMoved }: { readonly timeMoved: boolean },
): void {
  for (const [userId, address] of mailboxesOf(tenant, source.attendees, source.organizer.address))
    putCopy(tenant, {
      userId,
      address,
      meeting: meetingOf(source),
      exceptions: (known) =>
        exceptionsOnDates(source.recurrence, exceptionsFor(timeMoved ? {} : known, source.exceptions)),
      asks: timeMoved,
    });
}
