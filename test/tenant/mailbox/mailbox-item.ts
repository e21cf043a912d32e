import type { TenantState, Table } from "../exchange.ts";
import type { Recurrence } from "./recurrence.ts";
import type { ZonedTime } from "./wall-time.ts";

export type FreeBusyStatus = "unknown" | "free" | "tentative" | "busy" | "oof" | "workingElsewhere";
export type Response = "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";

interface EmailAddress {
  readonly name: string;
  readonly address: string;
}

export interface ResponseStatus {
  readonly response: Response;
  /** Milliseconds since 1970; null for "never". */
  readonly time: number | null;
}

export interface Attendee {
  readonly emailAddress: EmailAddress;
  readonly type: "required" | "optional" | "resource";
  readonly status: ResponseStatus;
  readonly proposedNewTime?: { readonly start: ZonedTime; readonly end: ZonedTime };
}

/** What the organizer decides, equal in every mailbox after each update. */
export interface Meeting {
  readonly iCalUId: string;
  readonly subject: string;
  /** Complete HTML document, or the empty string. */
  readonly body: string;
  readonly start: ZonedTime;
  readonly end: ZonedTime;
  readonly isAllDay: boolean;
  readonly location: Record<string, unknown>;
  readonly locations: readonly Record<string, unknown>[];
  readonly organizer: EmailAddress;
  readonly attendees: readonly Attendee[];
  readonly importance: "low" | "normal" | "high";
  readonly sensitivity: "normal" | "personal" | "private" | "confidential";
  readonly intendedShowAs: FreeBusyStatus;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly responseRequested: boolean;
  readonly recurrence: Recurrence | null;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeetingProvider: "unknown" | "teamsForBusiness";
  readonly joinUrl: string | null;
  readonly isCancelled: boolean;
}

/** One copy in one mailbox. */
export interface MailboxItem extends Meeting {
  readonly id: string;
  readonly calendarId: string;
  readonly isOrganizer: boolean;
  readonly showAs: FreeBusyStatus;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly categories: readonly string[];
  readonly responseStatus: ResponseStatus;
  readonly transactionId: string | null;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly version: number;
  /** Changed occurrences of a series by their original date `YYYYMMDD`; null = cancelled or removed. */
  readonly exceptions: Readonly<Record<string, Partial<MailboxItem> | null>>;
}

/** All copies of one mailbox. */
export function mailboxItems(tenant: TenantState, userId: string): Table<MailboxItem> {
  return tenant.table<MailboxItem>(`mailbox-${userId}`);
}

/** The copy of a meeting in a mailbox, found as Exchange finds it: by iCalUId. */
export function copyOf(tenant: TenantState, userId: string, iCalUId: string): MailboxItem | undefined {
  for (const [, item] of mailboxItems(tenant, userId).entries()) if (item.iCalUId === iCalUId) return item;
  return undefined;
}

/** Whether a person is among attendees; addresses differ in case only. */
export function hasAddress(attendees: readonly Attendee[], { emailAddress }: Attendee): boolean {
  const address = emailAddress.address.toLowerCase();
  return attendees.some((each) => each.emailAddress.address.toLowerCase() === address);
}

/** Stores a changed copy with a new change key. */
export function saveItem(tenant: TenantState, userId: string, item: MailboxItem): MailboxItem {
  const saved = { ...item, modifiedAt: tenant.now(), version: item.version + 1 };
  mailboxItems(tenant, userId).set(saved.id, saved);
  return saved;
}
