import { Refusal } from "./refusal.ts";

/** Members of the answers, as https://learn.microsoft.com/graph/api/resources/event and …/resources/calendar list them. */
const members = {
  Event: new Set(
    (
      "id,createdDateTime,lastModifiedDateTime,changeKey,categories,transactionId,originalStartTimeZone,originalEndTimeZone," +
      "iCalUId,reminderMinutesBeforeStart,isReminderOn,hasAttachments,hideAttendees,subject,bodyPreview,importance," +
      "sensitivity,originalStart,isAllDay,isCancelled,isDraft,isOrganizer,responseRequested,seriesMasterId,showAs,type," +
      "webLink,onlineMeetingUrl,isOnlineMeeting,onlineMeetingProvider,allowNewTimeProposals,responseStatus,body,start,end," +
      "location,locations,recurrence,attendees,organizer,onlineMeeting,cancelledOccurrences"
    ).split(","),
  ),
  Calendar: new Set(
    (
      "id,name,color,hexColor,isDefaultCalendar,changeKey,canShare,canViewPrivateItems,canEdit," +
      "allowedOnlineMeetingProviders,defaultOnlineMeetingProvider,isTallyingResponses,isRemovable,owner"
    ).split(","),
  ),
};

/** The names in a `$select`; an unknown one is a 400. https://learn.microsoft.com/graph/query-parameters#select-parameter */
export function selectedNames(select: string | null, type: keyof typeof members): readonly string[] | null {
  if (select === null) return null;
  const names = select.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !members[type].has(name));
  if (unknown === undefined) return names;
  throw new Refusal(
    400,
    "RequestBroker--ParseUri",
    `Could not find a property named '${unknown}' on type 'Microsoft.OutlookServices.${type}'.`,
  );
}

/**
 * Cuts an answer down to the selected members; id and etag always stay and `location` brings `locations` with it, as in the
 * examples of https://learn.microsoft.com/graph/api/event-get.
 */
export function selectMembers(
  entity: Record<string, unknown>,
  names: readonly string[] | null,
): Record<string, unknown> {
  if (names === null) return entity;
  const kept = new Set(["@odata.etag", "id", ...names, ...(names.includes("location") ? ["locations"] : [])]);
  return Object.fromEntries(Object.entries(entity).filter(([name]) => kept.has(name)));
}
