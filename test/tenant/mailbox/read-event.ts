import type { TenantState } from "../exchange.ts";
import type { Attendee, FreeBusyStatus, MailboxItem } from "./mailbox-item.ts";
import { htmlOfText } from "./plain-text.ts";
import { readAttendees } from "./read-attendees.ts";
import { readRecurrence } from "./recurrence.ts";
import { Refusal } from "./refusal.ts";
import { sanitiseBody } from "./sanitise-body.ts";
import { readZonedTime } from "./wall-time.ts";

export type EventChange = Partial<Omit<MailboxItem, "attendees">> & {
  readonly attendees?: readonly Attendee[];
  readonly wantsOnlineMeeting?: boolean;
};

const invalid = (what: string): never => {
  throw new Refusal(400, "ErrorInvalidPropertySet", `The property '${what}' has an invalid value.`);
};

function oneOf<T extends string>(allowed: readonly T[], what: string, value: unknown): T {
  return (
    allowed.find((each) => typeof value === "string" && each.toLowerCase() === value.toLowerCase()) ?? invalid(what)
  );
}
const flag = (what: string, value: unknown): boolean => (typeof value === "boolean" ? value : invalid(what));
const text = (what: string, value: unknown): string =>
  value === null ? "" : typeof value === "string" ? value : invalid(what);
const showAs: readonly FreeBusyStatus[] = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"];

function readBody(value: unknown, tenant: TenantState): string {
  if (value === null) return "";
  const { contentType = "html", content } = (value ?? {}) as { contentType?: unknown; content?: unknown };
  const type = oneOf(["html", "text"], "body.contentType", contentType);
  const source = text("body.content", content ?? null);
  return sanitiseBody(type === "text" ? htmlOfText(source) : source, {
    dropIds: tenant.switchOn("bodySanitiser") === "dropsIds",
  });
}

function readLocation(value: unknown): Record<string, unknown> {
  const given = (value ?? {}) as Record<string, unknown>;
  const name = text("location.displayName", given["displayName"] ?? null);
  const { locationType = "default", ...rest } = given;
  const types = [
    "default",
    "conferenceRoom",
    "homeAddress",
    "businessAddress",
    "geoCoordinates",
    "streetAddress",
    "hotel",
    "restaurant",
    "localBusiness",
    "postalAddress",
  ] as const;
  return {
    ...rest,
    displayName: name,
    locationType: oneOf(types, "location.locationType", locationType),
    uniqueIdType: name ? "private" : "unknown",
    ...(name ? { uniqueId: name } : {}),
  };
}

/** Every writable member, as https://learn.microsoft.com/graph/api/event-update lists them. */
const readers: Readonly<Record<string, (value: unknown, tenant: TenantState) => EventChange>> = {
  subject: (value) => ({ subject: text("subject", value) }),
  body: (value, tenant) => ({ body: readBody(value, tenant) }),
  start: (value) => ({ start: readZonedTime(value, "start") }),
  end: (value) => ({ end: readZonedTime(value, "end") }),
  isAllDay: (value) => ({ isAllDay: flag("isAllDay", value) }),
  location: (value) => ({ location: readLocation(value) }),
  locations: (value) => ({ locations: Array.isArray(value) ? value.map(readLocation) : invalid("locations") }),
  attendees: (value, tenant) => ({ attendees: readAttendees(value, tenant) }),
  importance: (value) => ({ importance: oneOf(["low", "normal", "high"], "importance", value) }),
  sensitivity: (value) => ({
    sensitivity: oneOf(["normal", "personal", "private", "confidential"], "sensitivity", value),
  }),
  showAs: (value) => ({ showAs: oneOf(showAs, "showAs", value), intendedShowAs: oneOf(showAs, "showAs", value) }),
  allowNewTimeProposals: (value) => ({ allowNewTimeProposals: flag("allowNewTimeProposals", value) }),
  hideAttendees: (value) => ({ hideAttendees: flag("hideAttendees", value) }),
  responseRequested: (value) => ({ responseRequested: flag("responseRequested", value) }),
  isReminderOn: (value) => ({ isReminderOn: flag("isReminderOn", value) }),
  reminderMinutesBeforeStart: (value) => ({
    reminderMinutesBeforeStart: Number.isInteger(value) ? Number(value) : invalid("reminderMinutesBeforeStart"),
  }),
  categories: (value) => ({
    categories: Array.isArray(value) ? value.map((each) => text("categories", each)) : invalid("categories"),
  }),
  isOnlineMeeting: (value) => ({ wantsOnlineMeeting: flag("isOnlineMeeting", value) }),
  onlineMeetingProvider: (value) => {
    oneOf(["unknown", "teamsForBusiness"], "onlineMeetingProvider", value);
    return {};
  },
  transactionId: (value) => ({ transactionId: value === null ? null : text("transactionId", value) }),
  recurrence: () => ({}),
};

/**
 * The writable members of an event in a request; everything else is refused. `transactionId` cannot be changed later:
 * https://learn.microsoft.com/graph/api/resources/event. `zone`: the event's own, for a recurrence that names none.
 */
export function readEvent(
  body: unknown,
  tenant: TenantState,
  { use, zone = "UTC" }: { readonly use: "create" | "update"; readonly zone?: string },
): EventChange {
  if (body === null || typeof body !== "object" || Array.isArray(body))
    throw new Refusal(400, "UnableToDeserializePostBody", "were unable to deserialize ");
  let change: EventChange = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.includes("@odata.")) continue;
    const reader = use === "update" && name === "transactionId" ? undefined : readers[name];
    if (!reader) throw new Refusal(400, "ErrorInvalidPropertySet", `The property '${name}' cannot be set on an event.`);
    change = { ...change, ...reader(value, tenant) };
  }
  if (!("recurrence" in body)) return change;
  return { ...change, recurrence: readRecurrence(body.recurrence, change.start?.zone ?? zone) };
}
