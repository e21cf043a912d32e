import type { TenantState } from "../exchange.ts";
import { defaultCalendar } from "./stored-calendar.ts";
import { type Attendee, copyOf, type MailboxItem, mailboxItems, type Meeting, saveItem } from "./mailbox-item.ts";

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

/** What travels in an invitation or update: the organizer's fields, none of the mailbox's own. */
function meetingOf(item: MailboxItem): Meeting & Pick<MailboxItem, "exceptions"> {
  const {
    id: _id,
    calendarId: _calendar,
    isOrganizer: _organizer,
    showAs: _showAs,
    isReminderOn: _on,
    reminderMinutesBeforeStart: _minutes,
    ...rest
  } = item;
  const {
    categories: _categories,
    responseStatus: _response,
    transactionId: _transaction,
    createdAt: _created,
    modifiedAt: _modified,
    version: _version,
    ...meeting
  } = rest;
  return meeting;
}

const asInvited = (showAs: MailboxItem["intendedShowAs"]): MailboxItem["showAs"] =>
  showAs === "free" ? "free" : "tentative";

const unanswered = (attendees: readonly Attendee[]): Attendee[] =>
  attendees.map((each) => ({
    type: each.type,
    emailAddress: each.emailAddress,
    status: { response: "none", time: null },
  }));

/** The organizer's changed occurrences over the mailbox's own ones; what its owner has taken away stays away. */
function exceptionsFor(copy: MailboxItem["exceptions"], source: MailboxItem["exceptions"]): MailboxItem["exceptions"] {
  const merged: Record<string, Partial<MailboxItem> | null> = { ...copy };
  for (const [date, exception] of Object.entries(source)) {
    if (exception === null) merged[date] = null;
    else if (merged[date] !== null)
      merged[date] = {
        ...merged[date],
        ...exception,
        ...(exception.attendees ? { attendees: unanswered(exception.attendees) } : {}),
      };
  }
  return merged;
}

/**
 * Puts the organizer's event into the mailboxes of its internal attendees, or brings their copies up to date: same
 * iCalUId, own id, answer kept unless the time moved. Exchange does so by its calendar attendant; attendees do not see
 * each other's answers, and with `hideAttendees` not each other: https://learn.microsoft.com/graph/api/resources/event
 */
export function deliver(
  tenant: TenantState,
  source: MailboxItem,
  { timeMoved }: { readonly timeMoved: boolean },
): void {
  for (const [userId, address] of mailboxesOf(tenant, source.attendees, source.organizer.address)) {
    const meeting = meetingOf(source);
    const own = (each: Attendee): boolean => !source.hideAttendees || each.emailAddress.address === address;
    const attendees = unanswered(source.attendees.filter(own));
    const copy = copyOf(tenant, userId, source.iCalUId);
    if (copy) {
      const askedAgain = {
        responseStatus: { response: "notResponded" as const, time: null },
        showAs: asInvited(source.intendedShowAs),
      };
      const exceptions = exceptionsFor(timeMoved ? {} : copy.exceptions, source.exceptions);
      saveItem(tenant, userId, { ...copy, ...meeting, attendees, exceptions, ...(timeMoved ? askedAgain : {}) });
      continue;
    }
    const id = `${tenant.newId("AAMk")}AAA=`;
    mailboxItems(tenant, userId).set(id, {
      ...meeting,
      attendees,
      exceptions: exceptionsFor({}, source.exceptions),
      id,
      calendarId: defaultCalendar(tenant, userId).id,
      isOrganizer: false,
      showAs: asInvited(source.intendedShowAs),
      isReminderOn: true,
      reminderMinutesBeforeStart: 15,
      categories: [],
      responseStatus: { response: "notResponded", time: null },
      transactionId: null,
      createdAt: tenant.now(),
      modifiedAt: tenant.now(),
      version: 1,
    });
  }
}
