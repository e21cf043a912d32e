import type { TenantState } from "../exchange.ts";
import { type Attendee, copyOf, type MailboxItem, mailboxItems, type Meeting, saveItem } from "./mailbox-item.ts";
import { defaultCalendar } from "./stored-calendar.ts";

const travelling: Readonly<Record<keyof Meeting, true>> = {
  iCalUId: true,
  subject: true,
  body: true,
  start: true,
  end: true,
  isAllDay: true,
  location: true,
  locations: true,
  organizer: true,
  attendees: true,
  importance: true,
  sensitivity: true,
  intendedShowAs: true,
  allowNewTimeProposals: true,
  hideAttendees: true,
  responseRequested: true,
  recurrence: true,
  isOnlineMeeting: true,
  onlineMeetingProvider: true,
  joinUrl: true,
  isCancelled: true,
};

/** What travels in an invitation or update: the organizer's fields, none of the mailbox's own. */
export function meetingOf<T extends Partial<Meeting>>(item: T): Pick<T, keyof T & keyof Meeting> {
  const kept = Object.entries(item).filter(([name]) => name in travelling);
  return Object.fromEntries(kept) as Pick<T, keyof T & keyof Meeting>;
}

/** How a meeting stands in a calendar whose owner has not answered. */
export function askedAgain({ intendedShowAs }: Pick<Meeting, "intendedShowAs">): Partial<MailboxItem> {
  return {
    responseStatus: { response: "notResponded", time: null },
    showAs: intendedShowAs === "free" ? "free" : "tentative",
  };
}

/**
 * The attendees as one of them sees them: without answers, and with `hideAttendees` nobody else.
 * https://learn.microsoft.com/graph/api/resources/event
 */
export function attendeesFor(address: string, source: Pick<Meeting, "attendees" | "hideAttendees">): Attendee[] {
  return source.attendees
    .filter((each) => !source.hideAttendees || each.emailAddress.address === address)
    .map((each) => ({
      type: each.type,
      emailAddress: each.emailAddress,
      status: { response: "none", time: null },
    }));
}

interface Copy {
  readonly userId: string;
  readonly address: string;
  readonly meeting: Meeting;
  readonly exceptions: (known: MailboxItem["exceptions"]) => MailboxItem["exceptions"];
  /** The owner is asked again. */
  readonly asks: boolean;
}

/** Puts a meeting into an attendee's mailbox, or brings the copy there up to date: same iCalUId, own id. */
export function putCopy(tenant: TenantState, { userId, address, meeting, exceptions, asks }: Copy): void {
  const attendees = attendeesFor(address, meeting);
  const copy = copyOf(tenant, userId, meeting.iCalUId);
  if (copy) {
    const asked = asks ? askedAgain(meeting) : {};
    saveItem(tenant, userId, { ...copy, ...meeting, attendees, exceptions: exceptions(copy.exceptions), ...asked });
    return;
  }
  const id = `${tenant.newId("AAMk")}AAA=`;
  mailboxItems(tenant, userId).set(id, {
    ...meeting,
    attendees,
    exceptions: exceptions({}),
    id,
    calendarId: defaultCalendar(tenant, userId).id,
    isOrganizer: false,
    showAs: meeting.intendedShowAs === "free" ? "free" : "tentative",
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
