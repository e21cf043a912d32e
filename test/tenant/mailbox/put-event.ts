import type { TenantState } from "../exchange.ts";
import { mailboxItems, type MailboxItem } from "./mailbox-item.ts";
import { iCalUId } from "./opaque.ts";
import { defaultCalendar } from "./stored-calendar.ts";
import type { ZonedTime } from "./wall-time.ts";

/** Start and end as moments with a zone name of Graph, or as ISO text in UTC; everything else as documented for events. */
export type NewEvent = Partial<Omit<MailboxItem, "start" | "end">> & {
  readonly start: ZonedTime | string;
  readonly end: ZonedTime | string;
};

const zoned = (time: ZonedTime | string): ZonedTime =>
  typeof time === "string" ? { at: Date.parse(time), zone: "UTC" } : time;

/**
 * Puts one event into a mailbox as its owner's own, mailing nobody: for seeding, for imported calendars, and as the
 * last step of a POST. Members that are not given get Exchange's defaults.
 */
export function putEvent(tenant: TenantState, userId: string, event: NewEvent): MailboxItem {
  const owner = tenant.user(userId);
  if (!owner) throw new Error(`There is no user ${userId} in this tenant.`);
  const id = `${tenant.newId("AAMk")}AAA=`;
  const now = tenant.now();
  const item: MailboxItem = {
    subject: "",
    body: "",
    isAllDay: false,
    location: { displayName: "", locationType: "default", uniqueIdType: "unknown" },
    locations: event.location?.["displayName"] ? [event.location] : [],
    organizer: { name: owner.displayName, address: owner.mail ?? owner.userPrincipalName },
    attendees: [],
    importance: "normal",
    sensitivity: "normal",
    intendedShowAs: event.showAs ?? "busy",
    allowNewTimeProposals: true,
    hideAttendees: false,
    responseRequested: true,
    recurrence: null,
    isOnlineMeeting: false,
    onlineMeetingProvider: "unknown",
    joinUrl: null,
    isCancelled: false,
    showAs: "busy",
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    categories: [],
    transactionId: null,
    exceptions: {},
    ...event,
    iCalUId: event.iCalUId ?? iCalUId(id, now),
    start: zoned(event.start),
    end: zoned(event.end),
    id,
    calendarId: event.calendarId ?? defaultCalendar(tenant, userId).id,
    isOrganizer: true,
    responseStatus: { response: "organizer", time: null },
    createdAt: now,
    modifiedAt: now,
    version: 1,
  };
  mailboxItems(tenant, userId).set(id, item);
  return item;
}
