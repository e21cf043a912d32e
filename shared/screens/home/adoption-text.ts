import type { NotAdoptable } from "../../flows/meetings/adopt-meeting.ts";
import { namesText } from "../../ui/text/names-text.ts";

/** Why a meeting did not become a session, and what can be done. */
export function adoptionText(not: NotAdoptable): string {
  switch (not.why) {
    case "nobody-else":
      return "Nobody else is invited to this meeting. Invite somebody in Outlook, then try again.";
    case "too-many":
      return "More than eight people are invited. A session is for a pair or a circle of up to eight.";
    case "over-or-cancelled":
      return "This meeting is over, cancelled, declined or lasts whole days, so there is nothing to prepare or reflect on.";
    case "no-calendar-id":
      return "The calendar does not say which meeting this is. Open it in Outlook once, then try again.";
    case "unknown-people":
      return `${namesText(not.who)} ${not.who.length === 1 ? "is" : "are"} not found among your colleagues. A session is for people of your organisation.`;
  }
}
