import type { CalendarEvent } from "../../graph/calendar-event.ts";
import { occurrenceSessionId } from "../../sealing/occurrence-session-id.ts";
import type { Session, SessionSeries } from "../../sessions/session.ts";

interface Adopted {
  readonly event: CalendarEvent;
  /** What all sessions of one adoption have in common. */
  readonly like: Pick<Session, "circleId" | "format" | "templateId" | "timeZone" | "organizer">;
}

/** The session that one meeting of an adopted series is; `null` for a meeting that belongs to no series. */
export async function adoptedOccurrence({
  event,
  like,
  seriesId,
}: Adopted & { readonly seriesId: string }): Promise<Session | null> {
  const { originalStart } = event;
  if (originalStart === null) return null;
  const id = await occurrenceSessionId(seriesId, originalStart);
  return adoptedSession({ event, like, id, series: { id: seriesId, originalStart } });
}

/** The session that a meeting is, as the calendar has it; the meeting itself is not touched. */
export function adoptedSession({
  event,
  like,
  id,
  series,
}: Adopted & { readonly id: string; readonly series?: SessionSeries }): Session {
  const { circleId, format, templateId, timeZone, organizer } = like;
  const { start, end, iCalUId, joinUrl, isOrganizer, isCancelled } = event;
  return {
    id,
    circleId,
    phase: isCancelled ? "cancelled" : "scheduled",
    start,
    end,
    timeZone,
    organizer,
    format,
    templateId,
    event: {
      id: isOrganizer ? event.id : null,
      iCalUId,
      joinUrl: joinUrl?.startsWith("https://") ? joinUrl : null,
    },
    adopted: true,
    ...(series && { series }),
  };
}
