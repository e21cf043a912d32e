import { idOfKind } from "./event-ids.ts";
import type { Attendee, ResponseStatus } from "./mailbox-item.ts";
import type { SeenItem } from "./occurrences.ts";
import { changeKey } from "./opaque.ts";
import { plainText } from "./plain-text.ts";
import type { Preferences } from "./preferences.ts";
import { presentRecurrence } from "./recurrence.ts";
import { timeZone, windowsNameOf } from "./time-zone.ts";
import { utcTime, wallTime, type ZonedTime } from "./wall-time.ts";

const presentStatus = ({ response, time }: ResponseStatus): unknown => ({
  response,
  time: time === null ? "0001-01-01T00:00:00Z" : utcTime(time),
});

/** A whole day has no zone: its date stays what it was where the event was made. */
const presentTime = (time: ZonedTime, isAllDay: boolean, zone: Preferences["zone"]): unknown => ({
  dateTime: wallTime(time.at, isAllDay ? timeZone(time.zone) : zone.iana),
  timeZone: zone.name,
});

const presentAttendee = (
  { type, status, emailAddress, proposedNewTime }: Attendee,
  zone: Preferences["zone"],
): unknown => ({
  type,
  status: presentStatus(status),
  emailAddress,
  ...(proposedNewTime
    ? {
        proposedNewTime: {
          start: presentTime(proposedNewTime.start, false, zone),
          end: presentTime(proposedNewTime.end, false, zone),
        },
      }
    : {}),
});

const originalZone = (zone: string): string => (zone.includes("/") ? windowsNameOf(zone) : zone);

/**
 * An event in the form Graph answers with, in the zone and body type asked for.
 * https://learn.microsoft.com/graph/api/resources/event; an empty body is an empty string.
 */
export function presentEvent(
  item: SeenItem,
  { zone, bodyType, idKind }: Pick<Preferences, "zone" | "bodyType" | "idKind">,
): Record<string, unknown> {
  const content = bodyType === "text" ? plainText(item.body, { links: true }) : item.body;
  const key = changeKey(item.id, item.version);
  return {
    "@odata.etag": `W/"${key}"`,
    id: idOfKind(idKind, item.id),
    createdDateTime: utcTime(item.createdAt),
    lastModifiedDateTime: utcTime(item.modifiedAt),
    changeKey: key,
    categories: item.categories,
    ...(item.transactionId && item.isOrganizer ? { transactionId: item.transactionId } : {}),
    originalStartTimeZone: originalZone(item.start.zone),
    originalEndTimeZone: originalZone(item.end.zone),
    iCalUId: item.iCalUId,
    reminderMinutesBeforeStart: item.reminderMinutesBeforeStart,
    isReminderOn: item.isReminderOn,
    hasAttachments: false,
    hideAttendees: item.hideAttendees,
    subject: item.subject,
    bodyPreview: plainText(item.body, { links: false }).slice(0, 255),
    importance: item.importance,
    sensitivity: item.sensitivity,
    ...(item.originalStart === null ? {} : { originalStart: utcTime(item.originalStart) }),
    isAllDay: item.isAllDay,
    isCancelled: item.isCancelled,
    isDraft: false,
    isOrganizer: item.isOrganizer,
    responseRequested: item.responseRequested,
    seriesMasterId: item.seriesMasterId === null ? null : idOfKind(idKind, item.seriesMasterId),
    showAs: item.showAs,
    type: item.type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(idOfKind("default", item.id))}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: item.isOnlineMeeting,
    onlineMeetingProvider: item.onlineMeetingProvider,
    allowNewTimeProposals: item.allowNewTimeProposals,
    responseStatus: presentStatus(item.responseStatus),
    body: { contentType: bodyType, content },
    start: presentTime(item.start, item.isAllDay, zone),
    end: presentTime(item.end, item.isAllDay, zone),
    location: item.location,
    locations: item.locations,
    recurrence: item.recurrence ? presentRecurrence(item.recurrence) : null,
    attendees: item.attendees.map((each) => presentAttendee(each, zone)),
    organizer: { emailAddress: item.organizer },
    onlineMeeting: item.joinUrl === null ? null : { joinUrl: item.joinUrl },
  };
}
