import type { TenantState } from "../exchange.ts";
import { mailboxesOf } from "./deliver.ts";
import { type Attendee, copyOf, type MailboxItem, saveItem } from "./mailbox-item.ts";
import { occurrence } from "./occurrences.ts";
import { occurrenceICalUId } from "./opaque.ts";
import { askedAgain, attendeesFor, meetingOf, putCopy } from "./put-copy.ts";
import { withdraw } from "./withdraw.ts";

export interface OfSeries {
  readonly master: MailboxItem;
  /** Pattern date `YYYYMMDD`. */
  readonly date: string;
}

function save(
  tenant: TenantState,
  userId: string,
  change: { copy: MailboxItem; date: string; to: object | null },
): void {
  const { copy, date, to } = change;
  saveItem(tenant, userId, { ...copy, exceptions: { ...copy.exceptions, [date]: to } });
}

/**
 * Brings one changed occurrence into the mailboxes of those invited to it. Whoever has the series gets an exception,
 * asked again when the time moved, also where the owner had taken it away; whoever is invited to this one only gets it
 * as an event of its own, under the occurrence's global object id ([MS-OXOCAL] 2.2.1.27).
 */
export function deliverOccurrence(tenant: TenantState, { master, date }: OfSeries, timeMoved: boolean): void {
  const seen = occurrence(master, date);
  if (!seen) return;
  for (const [userId, address] of mailboxesOf(tenant, seen.attendees, master.organizer.address)) {
    const copy = copyOf(tenant, userId, master.iCalUId);
    if (!copy) {
      const meeting = { ...meetingOf(seen), recurrence: null };
      putCopy(tenant, { userId, address, meeting, exceptions: () => ({}), asks: timeMoved });
      continue;
    }
    const known = copy.exceptions[date];
    const asked = timeMoved || known === null ? askedAgain(seen) : {};
    const attendees = attendeesFor(address, seen);
    save(tenant, userId, {
      copy,
      date,
      to: { ...known, ...meetingOf(master.exceptions[date] ?? {}), attendees, ...asked },
    });
  }
}

/**
 * Cancels one occurrence in the mailboxes of attendees: it stays as cancelled and free, or goes at once by the switch
 * `cancelledCopy`, as single events do. https://learn.microsoft.com/graph/api/event-cancel
 */
export function withdrawOccurrence(
  tenant: TenantState,
  { master, date }: OfSeries,
  attendees: readonly Attendee[],
): void {
  const alone: Attendee[] = [];
  for (const attendee of attendees) {
    const [mailbox] = mailboxesOf(tenant, [attendee], master.organizer.address);
    const copy = mailbox && copyOf(tenant, mailbox[0], master.iCalUId);
    if (!mailbox || !copy) {
      alone.push(attendee);
      continue;
    }
    const known = copy.exceptions[date];
    const subject = `Canceled: ${known?.subject ?? copy.subject}`;
    const cancelled = { ...known, subject, isCancelled: true, showAs: "free", isReminderOn: false };
    const goes = known === null || tenant.switchOn("cancelledCopy") === "removed";
    save(tenant, mailbox[0], { copy, date, to: goes ? null : cancelled });
  }
  tenant.count("cancellationMails", attendees.length - alone.length);
  const iCalUId = occurrenceICalUId(master.iCalUId, date);
  withdraw(tenant, { iCalUId, attendees: alone, organizer: master.organizer.address });
}
